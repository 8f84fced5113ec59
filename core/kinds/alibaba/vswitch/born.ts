import { formatPrefix, sizeOf } from '../../../net/prefix.ts';
import type { Born, Kind } from '../../kind.ts';
import { freeBlock, grouped, usableAddresses } from '../../mechanisms/blocks.ts';
import { freeLetter, regionOf, zoneCode } from '../zones.ts';

/** The first one and the last three are the cloud's (L1.7). */
const RESERVED = 4;

/** The first free /24 and, where the VPC has IPv6, the first free /64; in the VPC itself it also needs a zone. */
export const born: NonNullable<Kind['born']> = (view, container, smaller = 0): Born => {
  const network = view.enclosing(container, 'network');
  if (network === undefined) return { values: {} };
  const ipv4 = freeBlock(view, network, 'ipv4', Math.min(29, Math.max(16, 24 + smaller)), 29);
  const ipv6 = freeBlock(view, network, 'ipv6', 64, 64);
  const region = regionOf(view, container);
  const zone: Born['values'] = view.enclosing(container, 'zone') === undefined ? { zone: zoneCode(region, freeLetter(view, undefined, region)) } : {};
  const values: Born['values'] = {
    ...zone,
    ...(ipv4 ? { ipv4Cidr: formatPrefix(ipv4) } : {}),
    ...(ipv6 ? { ipv6Cidr: formatPrefix(ipv6) } : {}),
  };
  if (!ipv4) return { values, note: { code: 'BORN_SUBNET_FULL', values: { network: { resource: network } } } };
  const count = { usable: grouped(usableAddresses(ipv4, RESERVED)), all: grouped(Number(sizeOf(ipv4))) };
  return { values, note: { code: 'BORN_SUBNET', values: { cidr: formatPrefix(ipv4), ...count } } };
};
