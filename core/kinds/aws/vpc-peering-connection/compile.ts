import type { ResourceId } from '../../../model/design.ts';
import type { Instruction, Station } from '../../../network/stations.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { type PeeringEnds, peeringCapabilities, peeringStations } from '../../mechanisms/peering.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export const ends: PeeringEnds = (view, id) => {
  const { network, peer } = view.values(id, fields);
  return [network, peer];
};

export const isActive = (view: View, id: ResourceId): boolean => view.values(id, fields).status === 'active';

/** The drawn end of a peering whose other end is a VPC that is not drawn; undefined for every other one. */
export function lonelyEnd(view: View, id: ResourceId): ResourceId | undefined {
  const { network, peer, otherVpc, otherCidrs } = view.values(id, fields);
  const named = otherVpc !== undefined || otherCidrs.length > 0;
  const own = named && (network === undefined) !== (peer === undefined) ? (network ?? peer) : undefined;
  return view.as('network', own) ? own : undefined;
}

const drawn = peeringCapabilities(ends, 'A3.10');

export const capabilities: Capabilities = {
  'network-join': {
    networks(view, id) {
      if (!isActive(view, id)) return [];
      const own = lonelyEnd(view, id);
      return own === undefined ? drawn['network-join'].networks(view, id) : [own];
    },
    groups(view, _id, a, b) {
      const region = (network: ResourceId) => view.as('network', network)?.region(view, network);
      return region(a) === region(b) ? 'carried' : 'AWS-SG-002';
    },
  },
  'route-target': {
    next(view, id, family, network): NextHop {
      const { status } = view.values(id, fields);
      if (status !== 'active') {
        const values = { join: { resource: id } };
        return {
          refusal: { reason: { code: 'PEERING_NOT_ACTIVE', values, place: { resource: id, field: 'status' }, rule: 'A12.3' }, then: 'stop' },
        };
      }
      const own = lonelyEnd(view, id);
      return own !== undefined && own === network ? { station: `${id}/to-other` } : drawn['route-target'].next(view, id, family, network);
    },
  },
};

export const compile: Compile = (view, id) => {
  if (!isActive(view, id)) return [];
  if (lonelyEnd(view, id) !== undefined) return [toOther(view, id)];
  return peeringStations(view, id, ends, { transit: 'A12.2', edge: 'A12.5', nat: 'A6.9' });
};

/** Into a VPC that is not drawn: its blocks may be known, what happens there is not. */
function toOther(view: View, id: ResourceId): Station {
  const { otherVpc, otherCidrs } = view.values(id, fields);
  const blocks = otherCidrs.flatMap((text) => readPrefix(text) ?? []);
  const values = { join: { resource: id }, vpc: otherVpc ?? otherCidrs.join(', ') };
  const elsewhere = { code: 'PEERING_NOT_THERE', values: { join: { resource: id }, network: values.vpc }, place: { resource: id }, rule: 'A12.2' };
  const inside: readonly Instruction[] =
    blocks.length === 0 ? [] : [{ op: 'require', match: { destination: blocks }, otherwise: { reason: elsewhere, then: 'stop' } }];
  const reason = { code: 'PEER_NOT_DRAWN', values, place: { resource: id } };
  return {
    id: `${id}/to-other`,
    resource: id,
    program: [{ op: 'note', code: 'PEERING_FORWARDS' }, ...inside, { op: 'refuse', refusal: { reason, then: 'unknown' } }],
  };
}
