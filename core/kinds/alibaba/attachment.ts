import { PROTOCOLS } from '../../net/protocol.ts';
import { block, type Prefix } from '../../net/prefix.ts';
import type { Instruction, Station } from '../../network/stations.ts';
import { same } from '../derived/same.ts';
import { type Attachment, attachmentStations as stationsOf } from '../mechanisms/interfaces/attachment.ts';
import { guard } from '../mechanisms/filters.ts';
import type { Query, View } from '../view.ts';
import { groupsInForce } from './groups.ts';
import { insideBlocks } from './internet.ts';

/** Metadata, DNS and whatever else the cloud answers itself: past every filter, not modelled (L4.3, L9.2). */
const cloudItself: Instruction = {
  op: 'require',
  match: { destination: ['100.100.2.136/32', '100.100.2.138/32', '100.100.100.200/32', 'fe80::/10'].map(block), not: true },
  otherwise: { reason: { code: 'CLOUD_SERVICES', values: {}, rule: 'L4.3' }, then: 'unknown' },
};

const PRIVATE_IPV6 = block('fc00::/7');

/** Where mail may be sent to: what stays in private networks is not the Internet. */
const NOT_THE_INTERNET: Query<readonly Prefix[]> = {
  name: 'alibaba/not-the-internet',
  equal: same,
  compute: (view, network) => [...insideBlocks(view, network), ...(view.as('network', network)?.blocks(view, network, 'ipv6') ?? []), PRIVATE_IPV6],
};

/** Mail servers: the platform lets nobody send to them (L8.10). */
function noMail(view: View, a: Attachment): readonly Instruction[] {
  const network = view.enclosing(a.segment, 'network');
  if (network === undefined) return [];
  return [
    {
      op: 'require',
      when: { protocols: [PROTOCOLS.tcp], ports: { from: 25, to: 25 } },
      match: { destination: view.ask(NOT_THE_INTERNET, network) },
      otherwise: { reason: { code: 'ALI_TCP_25', values: { host: { resource: a.host } }, place: { resource: a.host }, rule: 'L8.10' }, then: 'on' },
    },
  ];
}

/** The stations of an interface of ECS. */
export function attachmentStations(view: View, a: Attachment): readonly Station[] {
  const at = { host: a.host, id: a.id, key: a.id };
  return stationsOf(a, {
    guard: (direction) => guard(groupsInForce(view, a.segment, a.groups, direction), at, direction, { order: 'first', rule: 'L8.4' }),
    first: [cloudItself, ...noMail(view, a)],
    rules: { check: '4.2', forwards: '4.2' },
    balanced: true,
  });
}
