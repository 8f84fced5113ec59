import type { SegmentBlock } from '../../network/stations.ts';

/** The segment that holds an address, by halving: a network may have hundreds. */
export function findSegment(segments: readonly SegmentBlock[], address: bigint): SegmentBlock | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as SegmentBlock;
    if (address < segment.prefix.first) high = middle - 1;
    else if (address > segment.prefix.last) low = middle + 1;
    else return segment;
  }
  return undefined;
}
