import { formatPrefix, overlaps, parsePrefix } from '../../../net/prefix.ts';
import { found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  warning('OUT-ONP-101', 'A3.5', (view, id) => {
    const joins = view.referrers(id).filter((one) => view.as('private-link', one)?.network(view, one) === id);
    const networks = new Set(joins.flatMap((one) => view.enclosing(view.as('private-link', one)?.gateway(view, one), 'network') ?? []));
    const { ipv4Cidrs, ipv6Cidrs } = view.values(id, fields);
    const written = [
      ...ipv4Cidrs.map((cidr, index) => ({ cidr, index, field: 'ipv4Cidrs' })),
      ...ipv6Cidrs.map((cidr, index) => ({ cidr, index, field: 'ipv6Cidrs' })),
    ];
    return written.flatMap(({ cidr, index, field }) => {
      const prefix = parsePrefix(cidr);
      for (const other of networks) {
        const its =
          prefix &&
          view
            .as('network', other)
            ?.blocks(view, other, prefix.family)
            .find((one) => overlaps(one, prefix));
        if (its) return [found({ resource: id, field, index }, { cidr, otherCidr: formatPrefix(its), other: ref(other) })];
      }
      return [];
    });
  }),
  warning(
    'OUT-ONP-102',
    'A15.1',
    whole((view, id) => {
      const { ipv4Cidrs, ipv6Cidrs } = view.values(id, fields);
      return ipv4Cidrs.length + ipv6Cidrs.length === 0 && { resource: ref(id) };
    }),
  ),
];
