import { block, firstFree, formatPrefix, sizeOf } from '../../../net/prefix.ts';
import type { Born, Kind } from '../../kind.ts';
import { blocksInUse } from '../../derived/blocks-in-use.ts';
import { grouped } from '../../mechanisms/blocks.ts';
import { PARTS } from '../parts.ts';
import { regionOf, zoneName } from '../zones.ts';

const PRIVATE = [block('192.168.0.0/16'), block('172.16.0.0/12'), block('10.0.0.0/8')];

/** A /16 that overlaps nothing else of the design, with two zones. */
export const born: NonNullable<Kind['born']> = (view, container, smaller = 0): Born => {
  const length = Math.min(28, Math.max(16, 16 + smaller));
  const used = blocksInUse(view, 'ipv4');
  const free = PRIVATE.flatMap((space) => firstFree(space, used, length) ?? [])[0];
  const region = regionOf(view, container);
  const zones = ['h', 'i'].map((letter) => ({
    kind: PARTS.zone,
    values: zoneName(region, /\d$/.test(region) ? (letter === 'h' ? 'a' : 'b') : letter),
  }));
  if (!free) return { values: {}, with: zones };
  const cidr = formatPrefix(free);
  return { values: { ipv4Cidr: cidr }, with: zones, note: { code: 'BORN_VPC', values: { cidr, count: grouped(Number(sizeOf(free))) } } };
};
