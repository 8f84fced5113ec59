import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import { type Prefix, within } from '../../../net/prefix.ts';
import { UNIQUE_LOCAL } from '../../../net/ranges.ts';
import { type Instruction, INTERNET, type Station } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPrefix, readPrefixes } from '../../derived/parsed.ts';
import { chosenIpv6 } from '../../mechanisms/ipv6-space.ts';
import { addressMaps } from '../../mechanisms/public-map.ts';
import { localStation } from '../../mechanisms/router.ts';
import type { View } from '../../view.ts';
import { cutThroughEntries } from '../cut-through.ts';
import { IPV4_ACCESS, noIpv6Gateway, privateMode } from '../internet.ts';
import { PARTS } from '../parts.ts';
import { fields } from './fields.ts';

function ipv6Blocks(view: View, id: ResourceId): readonly Prefix[] {
  const values = view.values(id, fields);
  if (values.ipv6Source === 'none') return [];
  const primary = readPrefix(values.ipv6Cidr, 'ipv6') ?? (values.ipv6Source === 'cloud' ? chosenIpv6(view, id) : undefined);
  return [...(primary ? [primary] : []), ...readPrefixes(values.secondaryIpv6Cidrs, 'ipv6')];
}

function blocks(view: View, id: ResourceId, family: Family): readonly Prefix[] {
  if (family === 'ipv6') return ipv6Blocks(view, id);
  const values = view.values(id, fields);
  return readPrefixes([values.ipv4Cidr, ...values.secondaryIpv4Cidrs], 'ipv4');
}

function notEntered(view: View, id: ResourceId, family: Family): Reason {
  if (family === 'ipv6') return noIpv6Gateway(id);
  const access = view.ask(IPV4_ACCESS, id);
  return privateMode(id, access.mode === 'private' ? access.place : { resource: id, field: 'internetMode' });
}

export const capabilities: Capabilities = {
  network: {
    parts: PARTS,
    blocks,
    privateBlocks: (view, id) => ipv6Blocks(view, id).filter((one) => within(UNIQUE_LOCAL, one)),
    region(view, id) {
      const region = view.enclosing(id, 'region');
      return region === undefined ? undefined : view.as('region', region)?.code(view, region);
    },
    notEntered,
  },
  // Public addresses need no gateway: what comes for them enters the VPC itself (L5.1, L6.3).
  'internet-edge': {
    entry: (view, id, family) => (family === 'ipv4' && view.ask(IPV4_ACCESS, id).mode === 'direct' ? { station: `${id}/entry`, rank: 1 } : undefined),
  },
};

/** The router of the VPC, and the exit that hosts with a public address have without any gateway. */
export const compile: Compile = (view, id): readonly Station[] => [localStation(view, id, 'L4.3'), ...directExit(view, id)];

function directExit(view: View, id: ResourceId): readonly Station[] {
  const maps = addressMaps(view, id);
  const nobody: Reason = { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id }, rule: 'L6.3' };
  const access = view.ask(IPV4_ACCESS, id);
  const shut: readonly Instruction[] =
    access.mode === 'private' ? [{ op: 'refuse', refusal: { reason: privateMode(id, access.place), then: 'stop' } }] : [];
  const out: readonly Instruction[] = [
    ...shut,
    {
      op: 'map',
      end: 'source',
      table: maps.out,
      code: 'ALI_EIP_OUT',
      back: `${id}/entry`,
      otherwise: { reason: { ...nobody, code: 'NO_PUBLIC_PATH', rule: 'L5.1' }, then: 'on' },
    },
    { op: 'jump', to: INTERNET },
  ];
  const into: readonly Instruction[] = [
    { op: 'map', end: 'destination', table: maps.in, code: 'ALI_EIP_IN', back: `${id}/exit`, otherwise: { reason: nobody, then: 'stop' } },
    ...cutThroughEntries(view, id),
    { op: 'jump', to: `${id}/local` },
  ];
  return [
    { id: `${id}/exit`, resource: id, program: out },
    { id: `${id}/entry`, resource: id, program: into },
  ];
}
