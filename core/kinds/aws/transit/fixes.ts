import { parseAddress } from '../../../net/address.ts';
import { holds } from '../../../net/prefix.ts';
import { ref } from '../../finding.ts';
import type { Fix } from '../../fixes.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';

/** The attachment gets an interface in the zone of the sender: in the subnet of the sender itself, the one that is surely there. */
export const attachSegment: Fix = (view, stopped) => {
  const attachment = stopped.reason.place?.resource;
  const network = view.enclosing(attachment, 'network');
  const source = parseAddress(stopped.source);
  if (attachment === undefined || network === undefined || !source) return [];
  const segment = segmentsIn(view, network).find((one) => {
    const block = view.as('segment', one)?.prefix(view, one, source.family);
    return block !== undefined && holds(block, source);
  });
  const present = view.resource(attachment)?.subnets;
  if (segment === undefined || view.as('segment', segment)?.prefix(view, segment, 'ipv4') === undefined) return [];
  const subnets = [...(Array.isArray(present) ? present : []), segment];
  return [
    {
      id: `foot ${attachment} ${segment}`,
      code: 'FIX_TGW_ZONE',
      values: { attachment: ref(attachment), subnet: ref(segment) },
      edits: [{ type: 'set', resource: attachment, field: 'subnets', value: subnets }],
    },
  ];
};
