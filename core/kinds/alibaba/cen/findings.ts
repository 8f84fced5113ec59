import { formatPrefix, overlaps } from '../../../net/prefix.ts';
import { error, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentRoutes } from '../../mechanisms/hub.ts';
import { isVpc } from '../same-cloud.ts';
import { regionOf } from '../zones.ts';
import { areJoined, networksOf } from './compile.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  warning('ALI-CEN-001', 'L11.4', (view, id) => {
    const { networks } = view.values(id, fields);
    return networks.flatMap((network, index) => {
      const region = regionOf(view, network);
      const cut = networks.slice(0, index).find((one) => !areJoined(view, id, regionOf(view, one), region));
      if (cut === undefined) return [];
      return [found({ resource: id, field: 'networks', index }, { resource: ref(id), network: ref(network), from: regionOf(view, cut), to: region })];
    });
  }),
  warning('ALI-CEN-101', 'L11.4', (view, id) =>
    networksOf(view, id).length < 2 ? [found({ resource: id, field: 'networks' }, { resource: ref(id) })] : [],
  ),
  warning('ALI-CEN-102', 'L11.5', (view, id) => {
    const { networks } = view.values(id, fields);
    return networks.flatMap((network, index) => {
      const earlier = networks.slice(0, index).filter((one) => one !== network);
      const known = earlier.flatMap((one) => segmentRoutes(view, one));
      for (const mine of segmentRoutes(view, network)) {
        const its = known.find((one) => overlaps(one.prefix, mine.prefix));
        if (!its) continue;
        const values = { vswitch: ref(mine.place.resource), cidr: formatPrefix(mine.prefix), other: ref(its.place.resource) };
        return [found({ resource: id, field: 'networks', index }, { resource: ref(id), ...values })];
      }
      return [];
    });
  }),
  error('ALI-CEN-103', 'L11.4', (view, id) =>
    view
      .values(id, fields)
      .networks.flatMap((network, index) =>
        isVpc(view, network) ? [] : [found({ resource: id, field: 'networks', index }, { resource: ref(id), network: ref(network) })],
      ),
  ),
];
