import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { UNIQUE_LOCAL } from '../../../net/ranges.ts';
import { within } from '../../../net/prefix.ts';
import type { Instruction } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPrefix, readPrefixes } from '../../derived/parsed.ts';
import { chosenIpv6 } from '../../mechanisms/ipv6-space.ts';
import { localStation } from '../../mechanisms/router.ts';
import type { View } from '../../view.ts';
import { PARTS } from '../parts.ts';
import { fields } from './fields.ts';

function ipv6Blocks(view: View, id: ResourceId): readonly Prefix[] {
  const values = view.values(id, fields);
  if (values.ipv6Source === 'none') return [];
  const written = readPrefix(values.ipv6Cidr, 'ipv6');
  const primary = written ?? (values.ipv6Source === 'amazon' ? chosenIpv6(view, id) : undefined);
  return [...(primary ? [primary] : []), ...readPrefixes(values.secondaryIpv6Cidrs, 'ipv6')];
}

function blocks(view: View, id: ResourceId, family: Family): readonly Prefix[] {
  if (family === 'ipv6') return ipv6Blocks(view, id);
  const values = view.values(id, fields);
  return readPrefixes([values.ipv4Cidr, ...values.secondaryIpv4Cidrs], 'ipv4');
}

export const capabilities: Capabilities = {
  network: {
    parts: PARTS,
    blocks,
    owner: (view, id) => view.values(id, fields).owner,
    privateBlocks(view, id) {
      const all = ipv6Blocks(view, id);
      return view.values(id, fields).ipv6Source === 'ipam-private' ? all : all.filter((b) => within(UNIQUE_LOCAL, b));
    },
    region(view, id) {
      const region = view.enclosing(id, 'region');
      return region === undefined ? undefined : view.as('region', region)?.code(view, region);
    },
  },
};

/** The router of the VPC, for what is addressed to the VPC itself. */
export const compile: Compile = (view, id) => [localStation(view, id, 'A3.2', resolver(view, id))];

/** The VPC's resolver lives at the base of the primary block plus two (A2.3), whatever subnet covers that. */
function resolver(view: View, id: ResourceId): readonly Instruction[] {
  const primary = blocks(view, id, 'ipv4')[0];
  if (!primary) return [];
  const address = primary.first + 2n;
  const reason = { code: 'VPC_RESOLVER', values: {}, place: { resource: id }, rule: 'A10.10' };
  const match = { destination: [{ family: 'ipv4', length: 32, first: address, last: address }], not: true } as const;
  return [{ op: 'require', match, otherwise: { reason, then: 'unknown' } }];
}
