import type { Ahead, Instruction } from '../../network/stations.ts';
import { type Journey, refuse } from './journey.ts';
import { decidingRule } from './match.ts';
import { replyTo, type Wire } from './wire.ts';

/** Goes past when all that lies ahead decides alike for every source the packet may have. False: it ends here. */
export function alike(j: Journey, i: Instruction & { readonly op: 'alike' }): boolean {
  const verdicts = [
    passes(j.wire, false, i.ahead),
    ...i.sources.map(({ address, trusted }) => passes({ ...j.wire, source: address }, trusted, i.ahead)),
  ];
  return new Set(verdicts).size === 1 || refuse(j, 'filter', i.otherwise);
}

const passes = (wire: Wire, trusted: boolean, ahead: readonly Ahead[]): boolean =>
  ahead.every((one) => {
    if (trusted && one.trusts) return true;
    return decidingRule(one.filters, one.direction, one.half === 'reply' ? replyTo(wire) : wire)?.rule.allow === true;
  });
