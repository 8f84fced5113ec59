import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix, overlaps, samePrefix } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentRoutes } from '../../mechanisms/hub.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Subnets of a network that some earlier network of the hub has too, or that lie in one another (T9.3). */
const conflicts =
  (identical: boolean) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const { networks } = view.values(id, fields);
    return networks.flatMap((network, index) => {
      const earlier = networks.slice(0, index).filter((one) => one !== network);
      const others = earlier.flatMap((one) => segmentRoutes(view, one));
      for (const mine of segmentRoutes(view, network)) {
        const its = others.find((one) =>
          identical ? samePrefix(one.prefix, mine.prefix) : overlaps(one.prefix, mine.prefix) && !samePrefix(one.prefix, mine.prefix),
        );
        if (!its) continue;
        const values = {
          subnet: ref(mine.place.resource),
          cidr: formatPrefix(mine.prefix),
          other: ref(its.place.resource),
          otherCidr: formatPrefix(its.prefix),
        };
        return [found({ resource: id, field: 'networks', index }, { resource: ref(id), ...values })];
      }
      return [];
    });
  };

export const findings: readonly FindingRule[] = [
  error('TC-CCN-001', 'T9.3', conflicts(true)),
  warning('TC-CCN-002', 'T9.3', conflicts(false)),
  warning('TC-CCN-101', 'T9.5', (view, id) => {
    const { networks, gateways } = view.values(id, fields);
    const count = networks.length + gateways.length;
    return count > 25 ? [found({ resource: id, field: 'networks' }, { resource: ref(id), count })] : [];
  }),
  warning('TC-CCN-102', 'T9.2', (view, id) => {
    const { networks, gateways } = view.values(id, fields);
    return networks.length + gateways.length < 2 ? [found({ resource: id, field: 'networks' }, { resource: ref(id) })] : [];
  }),
];
