import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { samePrefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { type Instruction, INTERNET } from '../../../network/stations.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { NETWORK_SEGMENTS } from '../../derived/network-parts.ts';
import { addressMaps } from '../../mechanisms/public-map.ts';
import type { View } from '../../view.ts';
import { enterNetwork } from '../edge.ts';
import { notLed } from '../internet.ts';
import { translatorAddresses } from '../translators.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, family, network): NextHop {
      const own = view.enclosing(id, 'network');
      if (own === undefined || own !== (network ?? own)) {
        return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'L5.3' }, then: 'stop' } };
      }
      if (family === 'ipv4') return { station: `${id}/inside` };
      return {
        refusal: { reason: { code: 'ALI_IPV4_ONLY', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'L4.7' }, then: 'stop' },
      };
    },
  },
  'internet-edge': {
    entry: (view, id, family) => (family === 'ipv4' && view.values(id, fields).active ? { station: `${id}/outside`, rank: 0 } : undefined),
  },
};

/** Exchanges private and public addresses one to one, for vSwitches whose table leads 0.0.0.0/0 to it (L5.3). */
export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const maps = addressMaps(view, network);
  const values = { gateway: { resource: id }, host: { resource: network } };
  const unmapped: Reason = { code: 'NO_PUBLIC_PATH', values, place: { resource: id }, rule: 'L5.3' };
  const unknown: Reason = { code: 'NO_PUBLIC_MAPPING', values, place: { resource: id }, rule: 'L6.3' };
  return [
    {
      id: `${id}/inside`,
      resource: id,
      program: [
        // What a NAT gateway sends has its public address already.
        { op: 'branch', match: { source: translatorAddresses(view, network) }, to: `${id}/translated` },
        { op: 'map', end: 'source', table: maps.out, code: 'ALI_EIP_OUT', back: `${id}/outside`, otherwise: { reason: unmapped, then: 'on' } },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/translated`,
      resource: id,
      program: [
        { op: 'note', code: 'ALI_IPV4_FORWARDS' },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/outside`,
      resource: id,
      program: [
        { op: 'map', end: 'destination', table: maps.in, code: 'ALI_EIP_IN', back: `${id}/inside`, otherwise: { reason: unknown, then: 'stop' } },
        ...publicOnly(view, id, network),
        enterNetwork(view, id, network),
      ],
    },
  ];
};

/** Hosts of a vSwitch without the route are not reached either, whatever addresses they have (L5.3). */
const publicOnly = (view: View, id: ResourceId, network: ResourceId): readonly Instruction[] =>
  view.ask(NETWORK_SEGMENTS, network).flatMap((segment): readonly Instruction[] => {
    const behaviour = view.as('segment', segment);
    const prefix = behaviour?.prefix(view, segment, 'ipv4');
    const led = behaviour?.table(view, segment).entries.find((one) => samePrefix(one.prefix, EVERYWHERE.ipv4))?.target === id;
    if (!prefix || led) return [];
    return [{ op: 'require', match: { destination: [prefix], not: true }, otherwise: { reason: notLed(view, segment, id), then: 'on' } }];
  });
