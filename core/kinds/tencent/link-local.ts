import { block } from '../../net/prefix.ts';
import { LINK_LOCAL } from '../../net/ranges.ts';
import type { Instruction } from '../../network/stations.ts';

/** Metadata, DNS and time of the cloud itself: not modelled. */
export const linkLocal: Instruction = {
  op: 'require',
  match: { destination: [LINK_LOCAL, block('fe80::/10')], not: true },
  otherwise: { reason: { code: 'LINK_LOCAL', values: {} }, then: 'unknown' },
};
