import { error, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { addressFindings } from '../interfaces.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { hasInternetGateway } from '../../mechanisms/routing.ts';
import { defaultRow, leads, rowsLeading } from '../../mechanisms/routing.ts';
import { fields } from './fields.ts';

/** One primary address and seven more (A6.5). */
const MOST = 8;

export const findings: readonly FindingRule[] = [
  error('AWS-NAT-001', 'A6.1', (view, id) => {
    const { connectivity, elasticIps } = view.values(id, fields);
    return connectivity === 'public' && elasticIps.length === 0 ? [found({ resource: id, field: 'elasticIps' }, { resource: ref(id) })] : [];
  }),
  error('AWS-NAT-002', 'A6.1', (view, id) => {
    const { connectivity, elasticIps } = view.values(id, fields);
    return connectivity === 'private' ? elasticIps.map((_, index) => found({ resource: id, field: 'elasticIps', index }, { resource: ref(id) })) : [];
  }),
  error('AWS-NAT-003', 'A6.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    if (view.values(id, fields).connectivity !== 'public' || network === undefined || hasInternetGateway(view, network)) return [];
    return [found({ resource: id, field: 'connectivity' }, { resource: ref(id), network: ref(network) })];
  }),
  warning('AWS-NAT-004', 'A6.10', (view, id) => {
    const subnet = view.enclosing(id, 'segment');
    if (view.values(id, fields).connectivity !== 'public' || subnet === undefined) return [];
    const row = defaultRow(view, subnet, 'ipv4');
    return row && leads(view, row, 'internet') ? [] : [found({ resource: id }, { resource: ref(id), subnet: ref(subnet) })];
  }),
  warning('AWS-NAT-006', 'A6.1', (view, id) => {
    const subnet = view.enclosing(id, 'segment');
    if (view.values(id, fields).connectivity !== 'private' || subnet === undefined) return [];
    const gateway = rowsLeading(view, subnet, 'ipv4', 'internet')[0]?.target;
    return gateway === undefined
      ? []
      : [found({ resource: id, field: 'connectivity' }, { resource: ref(id), subnet: ref(subnet), gateway: ref(gateway) })];
  }),
  error('AWS-NAT-010', 'A6.5', (view, id) => {
    const { elasticIps, secondaryPrivateIpv4s } = view.values(id, fields);
    const tooMany = [
      { field: 'secondaryPrivateIpv4s', count: 1 + secondaryPrivateIpv4s.length, index: MOST - 1 },
      { field: 'elasticIps', count: elasticIps.length, index: MOST },
    ];
    return tooMany
      .filter((one) => one.count > MOST)
      .map(({ field, count, index }) => found({ resource: id, field, index }, { resource: ref(id), count }));
  }),
  error('AWS-NAT-101', 'A6.2', (view, id) => {
    const subnet = view.enclosing(id, 'segment');
    return subnet === undefined || segmentPrefix(view, subnet, 'ipv4') ? [] : [found({ resource: id }, { resource: ref(id), subnet: ref(subnet) })];
  }),
  ...addressFindings,
];
