import { overlaps, parsePrefix } from '../../net/prefix.ts';
import { parsePorts } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocol.ts';
import { covers, type WrittenRule } from '../mechanisms/rules.ts';
import type { Opening } from '../facts.ts';

/** A row of a list in which the first match decides. */
export type OrderedRule = WrittenRule & { readonly action: string };

type Wanted = Omit<Opening, 'direction'>;

/** True when the rule may drop some of what is wanted. Of a group nobody knows here whom it holds: it may be anybody. */
function mayDrop(rule: OrderedRule, wanted: Wanted): boolean {
  if (rule.action !== 'drop') return false;
  const [mine, its] = [parseProtocol(rule.protocol), parseProtocol(wanted.protocol)];
  if (mine !== 'all' && its !== 'all' && mine !== its) return false;
  const [ports, asked] = [parsePorts(rule.ports), parsePorts(wanted.ports)];
  if (mine !== 'all' && its !== 'all' && ports && asked && (ports.to < asked.from || asked.to < ports.from)) return false;
  const [block, other] = [parsePrefix(rule.peer ?? ''), parsePrefix(wanted.peer)];
  if (rule.peer === undefined) return false;
  return !block || !other || overlaps(block, other);
}

const accepts = (rule: OrderedRule, wanted: Wanted): boolean => rule.action === 'accept' && covers(rule, wanted);

/** True when the rules let all of this pass: an accepting rule comes before everything that might drop some of it. */
export function isOpen(rules: readonly OrderedRule[], wanted: Wanted): boolean {
  const first = rules.find((rule) => accepts(rule, wanted) || mayDrop(rule, wanted));
  return first !== undefined && accepts(first, wanted);
}

/** Where a rule that lets this pass must stand: before the first that might drop it, else at the end. */
export function placeFor(rules: readonly OrderedRule[], wanted: Wanted): number {
  const at = rules.findIndex((rule) => mayDrop(rule, wanted));
  return at < 0 ? rules.length : at;
}

/** The rules behind an earlier one that covers them: they are never reached. */
export function unreached(rules: readonly OrderedRule[]): readonly { readonly index: number; readonly by: number }[] {
  return rules.flatMap((rule, index) => {
    if (rule.peer === undefined) return [];
    const wanted = { protocol: rule.protocol, ports: rule.ports, peer: rule.peer };
    const by = rules.slice(0, index).findIndex((earlier) => covers(earlier, wanted));
    return by < 0 ? [] : [{ index, by }];
  });
}
