import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Capabilities } from '../../capabilities.ts';
import { hasElastic } from '../../derived/public-addresses.ts';
import { machine } from '../../mechanisms/interfaces/machine.ts';
import type { View } from '../../view.ts';
import { rowClaims } from '../../mechanisms/interfaces/attachment.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

/** A public address that came with the instance; with an EIP it has none of its own. */
function staticPublic(view: View, id: ResourceId): PlaceRef | undefined {
  if (!view.values(id, fields).staticPublicIp || view.enclosing(id, 'segment') === undefined || hasElastic(view, id)) return undefined;
  return { resource: id, field: 'staticPublicIp' };
}

const ecs = machine(
  {
    kind: 'alibaba.ecs',
    claims: (view, id, segment) => rowClaims(segment, view.values(id, fields)),
    groups: (view, id) => view.values(id, fields).securityGroups,
    sourceDestCheck: (view, id) => view.values(id, fields).sourceDestCheck,
    stations: attachmentStations,
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses', publicIpv4: 'staticPublicIp' },
    rules: { addressless: 'L2.6', unreachable: 'L6.3', gone: 'L4.7' },
    unmapped: { code: 'NO_PUBLIC_PATH' },
    own: { autoPublic: staticPublic },
  },
  (view, id) => view.values(id, fields),
);

export const capabilities: Capabilities = {
  ...ecs.capabilities,
  backend: { entry: (_view, id, how) => `${id}/${how === 'unfiltered' ? 'balanced' : 'in'}` },
};
export const { compile } = ecs;
