import { formatPrefix, sizeOf } from '../../../net/prefix.ts';
import type { Born, Kind } from '../../kind.ts';
import { freeBlock, grouped, usableAddresses } from '../../mechanisms/blocks.ts';
import { regionOf, zonesOf } from '../zones.ts';

/** Network, gateway and broadcast (T1.4). */
const KEPT = 3;

/** The first free /24 and, where the VPC has IPv6, the first free /64; in the VPC itself it also needs a zone. */
export const born: NonNullable<Kind['born']> = (view, container, smaller = 0): Born => {
  const network = view.enclosing(container, 'network');
  if (network === undefined) return { values: {} };
  const ipv4 = freeBlock(view, network, 'ipv4', Math.min(28, Math.max(16, 24 + smaller)), 28);
  const ipv6 = freeBlock(view, network, 'ipv6', 64, 64);
  const zone: Born['values'] = view.enclosing(container, 'zone') === undefined ? { zone: zonesOf(regionOf(view, container))[0] ?? '' } : {};
  const values: Born['values'] = {
    ...zone,
    ...(ipv4 ? { ipv4Cidr: formatPrefix(ipv4) } : {}),
    ...(ipv6 ? { ipv6Cidr: formatPrefix(ipv6) } : {}),
  };
  if (!ipv4) return { values, note: { code: 'BORN_SUBNET_FULL', values: { network: { resource: network } } } };
  const count = { usable: grouped(usableAddresses(ipv4, KEPT)), all: grouped(Number(sizeOf(ipv4))) };
  return { values, note: { code: 'BORN_SUBNET', values: { cidr: formatPrefix(ipv4), ...count } } };
};
