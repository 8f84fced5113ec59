import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { type PeeringEnds, peeringCapabilities, peeringStations } from '../../mechanisms/peering.ts';
import { fields } from './fields.ts';

export const ends: PeeringEnds = (view, id) => {
  const { network, peer } = view.values(id, fields);
  return [network, peer];
};

export const capabilities: Capabilities = peeringCapabilities(ends, 'T3.3');

export const compile: Compile = (view, id) => peeringStations(view, id, ends, { transit: 'T9.1', edge: 'T9.1', nat: 'T4.3' });
