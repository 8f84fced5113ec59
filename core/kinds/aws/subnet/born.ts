import { formatPrefix, sizeOf } from '../../../net/prefix.ts';
import type { Born, Kind } from '../../kind.ts';
import { freeBlock, grouped, usableAddresses } from '../../mechanisms/blocks.ts';
import { regionOf } from '../zones.ts';

/** The first free /24 and, where the VPC has IPv6, the first free /64; in the VPC itself it also needs a zone. */
export const born: NonNullable<Kind['born']> = (view, container, smaller = 0): Born => {
  const network = view.enclosing(container, 'network');
  if (network === undefined) return { values: {} };
  const ipv4 = freeBlock(view, network, 'ipv4', Math.min(28, Math.max(16, 24 + smaller)), 28);
  const ipv6 = freeBlock(view, network, 'ipv6', 64, 64);
  const zone: Born['values'] = view.enclosing(container, 'zone') === undefined ? { zone: `${regionOf(view, container)}a` } : {};
  const values: Born['values'] = {
    ...zone,
    ...(ipv4 ? { ipv4Cidr: formatPrefix(ipv4) } : {}),
    // A dual-stack subnet that gives no addresses would surprise whoever draws it.
    ...(ipv6 ? { ipv6Cidr: formatPrefix(ipv6), assignIpv6OnCreation: true } : {}),
  };
  if (!ipv4) return { values, note: { code: 'BORN_SUBNET_FULL', values: { network: { resource: network } } } };
  const count = { usable: grouped(usableAddresses(ipv4, 5)), all: grouped(Number(sizeOf(ipv4))) };
  return { values, note: { code: 'BORN_SUBNET', values: { cidr: formatPrefix(ipv4), ...count } } };
};
