import type { ResourceId } from '../../../model/design.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { rowsFor, segmentsIn } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

const MOST_EIPS = 10;

const leadsHere = (view: View, id: ResourceId, segment: ResourceId): boolean => rowsFor(view, segment).some((row) => row.target === id);

/** Subnets that a rule translates but that send nothing here; or nobody sends anything here at all. */
function unrouted(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  const segments = network === undefined ? [] : segmentsIn(view, network);
  const [first] = segments;
  if (first !== undefined && !segments.some((one) => leadsHere(view, id, one)))
    return [found({ resource: id }, { resource: ref(id), subnet: ref(first) })];
  return view.values(id, fields).snat.flatMap(({ host, subnet }, index) => {
    const one = host === undefined ? subnet : view.enclosing(host, 'segment');
    const silent = one !== undefined && !leadsHere(view, id, one);
    return silent ? [found({ resource: id, field: 'snat', index }, { resource: ref(id), subnet: ref(one) })] : [];
  });
}

/** Protocols that a group of a host behind it lets out and that it does not carry. */
function notCarried(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  const behind = (network === undefined ? [] : segmentsIn(view, network))
    .filter((segment) => leadsHere(view, id, segment))
    .flatMap((one) => view.inside(one));
  for (const host of behind) {
    for (const group of view.as('guarded', host)?.groups(view, host) ?? []) {
      const rule = view
        .as('interface-filter', group)
        ?.filter(view, group)
        .out.find((one) => one.allow && one.protocol !== 'all' && !CARRIED.includes(one.protocol));
      if (rule) return [found({ resource: id }, { resource: ref(id), host: ref(host), protocol: String(rule.protocol) })];
    }
  }
  return [];
}
/** ICMPv6 is no IPv4 protocol: it never comes here. */
const CARRIED: readonly number[] = [PROTOCOLS.icmp, PROTOCOLS.tcp, PROTOCOLS.udp, PROTOCOLS.icmpv6];

export const findings: readonly FindingRule[] = [
  error('TC-NAT-001', 'T4.4', (view, id) => {
    const { product, elasticIps } = view.values(id, fields);
    const bad = product !== 'private' && (elasticIps.length === 0 || elasticIps.length > MOST_EIPS);
    return bad ? [found({ resource: id, field: 'elasticIps' }, { resource: ref(id), count: elasticIps.length })] : [];
  }),
  warning('TC-NAT-002', 'T4.5', unrouted),
  warning('TC-NAT-003', 'T4.1', notCarried),
  error('TC-NAT-005', 'T4.6', (view, id) =>
    view.values(id, fields).dnat.flatMap(({ protocol }, index) => {
      const number = parseProtocol(protocol);
      const good = number === PROTOCOLS.tcp || number === PROTOCOLS.udp;
      return good ? [] : [found({ resource: id, field: 'dnat', index, column: 'protocol' }, { resource: ref(id), number: index + 1, protocol })];
    }),
  ),
  error('TC-NAT-101', 'T4.5', (view, id) => {
    const { elasticIps, snat, dnat } = view.values(id, fields);
    const unbound = (rows: readonly { readonly elasticIp: string | undefined }[], field: string) =>
      rows.flatMap(({ elasticIp }, index) =>
        elasticIp === undefined || elasticIps.includes(elasticIp)
          ? []
          : [found({ resource: id, field, index, column: 'elasticIp' }, { resource: ref(id), address: ref(elasticIp) })],
      );
    return [...unbound(snat, 'snat'), ...unbound(dnat, 'dnat')];
  }),
  error('TC-NAT-102', 'T4.3', (view, id) => {
    const { product, sharedBy } = view.values(id, fields);
    if (sharedBy === undefined) return [];
    const network = view.enclosing(id, 'network');
    const joined =
      view.as('hub', sharedBy) &&
      view
        .as('network-join', sharedBy)
        ?.networks(view, sharedBy)
        .includes(network ?? '');
    return product === 'standard' && joined ? [] : [found({ resource: id, field: 'sharedBy' }, { resource: ref(id), hub: ref(sharedBy) })];
  }),
  ...formFindings('T4.7', fields, form, ['sharedBy']),
];
