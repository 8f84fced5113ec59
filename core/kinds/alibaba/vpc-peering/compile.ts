import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { type PeeringEnds, peeringCapabilities, peeringStations } from '../../mechanisms/peering.ts';
import { isVpc } from '../same-cloud.ts';
import { fields } from './fields.ts';

export const ends: PeeringEnds = (view, id) => {
  const { network, peer } = view.values(id, fields);
  return [isVpc(view, network) ? network : undefined, isVpc(view, peer) ? peer : undefined];
};

export const capabilities: Capabilities = peeringCapabilities(ends, 'L4.7');

export const compile: Compile = (view, id) => peeringStations(view, id, ends, { transit: 'L11.2', edge: 'L11.2', nat: 'L11.2', beyond: 'unknown' });
