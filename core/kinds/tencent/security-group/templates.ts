import { type Answers, type Item, items, text, texts } from '../../describe.ts';
import { portsIn, protocolIn } from '../configured/rules.ts';

/** What rules name in place of blocks and ports: lists that are kept elsewhere, and lists of such lists (T5.1). A template that no file describes stays its id. */
const KINDS = {
  address: { type: 'tencentcloud_address_template', holds: 'addresses' },
  service: { type: 'tencentcloud_protocol_template', holds: 'protocols' },
} as const;

type Of = keyof typeof KINDS;
interface Named {
  readonly template: string | undefined;
  readonly group: string | undefined;
}

/** A list of rules names its templates itself, a single rule in a block. */
function namedIn(rule: Item, of: Of): Named {
  const [block] = items(rule, of === 'address' ? 'address_template' : 'protocol_template');
  return {
    template: text(rule, `${of}_template_id`) ?? (block && text(block, 'template_id')),
    group: text(rule, `${of}_template_group`) ?? (block && text(block, 'group_id')),
  };
}

function heldBy(answers: Answers, rule: Item, of: Of): readonly string[] | undefined {
  const { type, holds } = KINDS[of];
  const { template, group } = namedIn(rule, of);
  if (template === undefined && group === undefined) return undefined;
  const [groups] = answers.where(`${type}_group`, '$id', group);
  const templates = [...(template === undefined ? [] : [template]), ...(groups ? texts(groups, 'template_ids') : group === undefined ? [] : [group])];
  return templates.flatMap((id) => {
    const [found] = answers.where(type, '$id', id);
    return found ? texts(found, holds) : [id];
  });
}

/** The blocks and addresses of the template that a rule names; undefined: it names none. */
export const peersOf = (answers: Answers, rule: Item): readonly string[] | undefined => heldBy(answers, rule, 'address');

/** Protocols and ports of the template that a rule names: `tcp:80,443`, `udp:all`, `icmp`. */
export const servicesOf = (answers: Answers, rule: Item): readonly { readonly protocol: string; readonly ports: string }[] | undefined =>
  heldBy(answers, rule, 'service')?.flatMap((one) => {
    const [protocol, ports] = one.split(':');
    return portsIn(ports).map((range) => ({ protocol: protocolIn(protocol), ports: range }));
  });
