import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { Instruction, SegmentBlock, Station } from '../../network/stations.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import type { View } from '../view.ts';

/** `ID/local`: the router of a VPC, for what is addressed to the VPC itself. `rule`: the cloud's own (A3.2). */
export const localStation = (view: View, id: ResourceId, rule: string, first: readonly Instruction[] = []): Station => ({
  id: `${id}/local`,
  resource: id,
  program: [
    ...first,
    {
      op: 'local',
      segments: { ipv4: segmentBlocks(view, id, 'ipv4'), ipv6: segmentBlocks(view, id, 'ipv6') },
      otherwise: { reason: { code: 'NO_SEGMENT_THERE', values: { network: { resource: id } }, place: { resource: id }, rule }, then: 'stop' },
    },
  ],
});

function segmentBlocks(view: View, id: ResourceId, family: Family): readonly SegmentBlock[] {
  const found = view.ask(NETWORK_SEGMENTS, id).flatMap((segment): SegmentBlock[] => {
    const prefix = view.as('segment', segment)?.prefix(view, segment, family);
    return prefix ? [{ prefix, segment, station: `${segment}/enter` }] : [];
  });
  return found.sort((a, b) => (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : 0));
}
