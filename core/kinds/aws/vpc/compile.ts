import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import { block, type Prefix, prefixOf } from '../../../net/prefix.ts';
import { UNIQUE_LOCAL } from '../../../net/ranges.ts';
import { within } from '../../../net/prefix.ts';
import type { Instruction } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { NETWORK_SEGMENTS } from '../../derived/network-parts.ts';
import { readPrefix, readPrefixes } from '../../derived/parsed.ts';
import { localStation } from '../../mechanisms/router.ts';
import type { View } from '../../view.ts';
import { PARTS } from '../parts.ts';
import { fields } from './fields.ts';

/** Amazon chooses the /56: a drawing that does not know it yet gets the one with its number from here. */
const AMAZON_STAND_INS = block('2001:db8:1000::/36');

function ipv6Blocks(view: View, id: ResourceId): readonly Prefix[] {
  const values = view.values(id, fields);
  if (values.ipv6Source === 'none') return [];
  const written = readPrefix(values.ipv6Cidr, 'ipv6');
  const primary = written ?? (values.ipv6Source === 'amazon' ? (aroundSegments(view, id) ?? standIn(view.every('network').indexOf(id))) : undefined);
  return [...(primary ? [primary] : []), ...readPrefixes(values.secondaryIpv6Cidrs, 'ipv6')];
}

/** Where subnets have blocks already, theirs lie in it: they stay right when other VPCs come and go. */
function aroundSegments(view: View, id: ResourceId): Prefix | undefined {
  const blocks = view.ask(NETWORK_SEGMENTS, id).flatMap((segment) => view.as('segment', segment)?.prefix(view, segment, 'ipv6') ?? []);
  const first = blocks.find((one) => one.length >= 56);
  return first && prefixOf({ family: 'ipv6', value: first.first }, 56);
}

function standIn(index: number): Prefix {
  const first = AMAZON_STAND_INS.first + (BigInt(Math.max(index, 0)) << 72n);
  return { family: 'ipv6', length: 56, first, last: first + (1n << 72n) - 1n };
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
