import type { ResourceId } from '../../../model/design.ts';
import type { Born, Kind } from '../../kind.ts';
import { publicFamilies, segmentsIn } from '../../mechanisms/routing.ts';
import { PARTS } from '../parts.ts';
import type { View } from '../../view.ts';
import { regionOf } from '../zones.ts';

/** Leads to the first drawn service that the VPC does not reach yet, else to S3, which comes with it. */
export const born: NonNullable<Kind['born']> = (view, container): Born => {
  const network = view.enclosing(container, 'network');
  if (network === undefined) return { values: {} };
  const led = view.inside(network).flatMap((id) => view.resource(id)?.service ?? []);
  const service = view.every('endpoint-service').find((id) => !led.includes(id));
  const takes = service === undefined ? ['gateway'] : (view.as('endpoint-service', service)?.takes(view, service) ?? []);
  const type = takes.includes('gateway') ? 'gateway' : 'interface';
  const where: Born['values'] = type === 'gateway' ? { routeTables: tables(view, network) } : { subnets: onePerZone(view, network) };
  if (service !== undefined) return { values: { type, service, ...where } };
  const region = view.enclosing(container, 'region');
  const made = { kind: PARTS.service, field: 'service', values: { name: 'S3', serviceName: `com.amazonaws.${regionOf(view, container)}.s3` } };
  return { values: { type, ...where }, needs: [{ ...made, ...(region === undefined ? {} : { in: region }) }] };
};

/** Those that steer what leaves subnets. */
const tables = (view: View, network: ResourceId): readonly ResourceId[] =>
  view.inside(network).filter((id) => view.as('route-table', id) && view.as('route-table', id)?.gateway(view, id) === undefined);

/** The first private subnet of every zone, or the first one there is. */
function onePerZone(view: View, network: ResourceId): readonly ResourceId[] {
  const all = segmentsIn(view, network);
  const found = new Map<string, ResourceId>();
  for (const segment of [...all.filter((one) => publicFamilies(view, one).length === 0), ...all]) {
    const zone = view.as('segment', segment)?.zone(view, segment);
    if (zone !== undefined && !found.has(zone)) found.set(zone, segment);
  }
  return [...found.values()];
}
