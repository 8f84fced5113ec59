import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { hasElastic } from '../../derived/public-addresses.ts';
import { addressClaims } from '../../mechanisms/interfaces/attachment.ts';
import { attachedTo, machine } from '../../mechanisms/interfaces/machine.ts';
import type { View } from '../../view.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

/** A launch with several interfaces gets no public address by the subnet's setting (A2.7); a stopped instance has lost it (A9.2). */
function autoPublic(view: View, id: ResourceId): PlaceRef | undefined {
  const values = view.values(id, fields);
  const segment = view.enclosing(id, 'segment');
  const further = values.secondaryPrivateIpv4s.flatMap((text) => readAddress(text, 'ipv4') ?? []);
  if (segment === undefined || !values.running || hasElastic(view, id, further)) return undefined;
  if (!view.as('segment', segment)?.prefix(view, segment, 'ipv4')) return undefined;
  if (values.publicIpv4 === 'yes') return { resource: id, field: 'publicIpv4' };
  const assigned = values.publicIpv4 === 'subnet' && (view.as('segment', segment)?.assigns(view, segment).publicIpv4 ?? false);
  return assigned && attachedTo(view, id).length === 0 ? { resource: segment, field: 'mapPublicIpOnLaunch' } : undefined;
}

const instance = machine(
  {
    kind: 'aws.instance',
    claims(view, id, segment) {
      const values = view.values(id, fields);
      const wantsIpv6 = values.ipv6 === 'yes' || (values.ipv6 === 'subnet' && (view.as('segment', segment)?.assigns(view, segment).ipv6 ?? false));
      const written = { primary: values.privateIpv4, more: values.secondaryPrivateIpv4s, ipv6: values.ipv6Addresses };
      return addressClaims(segment, written, wantsIpv6);
    },
    groups: (view, id) => view.values(id, fields).securityGroups,
    sourceDestCheck: (view, id) => view.values(id, fields).sourceDestCheck,
    stations: attachmentStations,
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6', publicIpv4: 'publicIpv4' },
    rules: { addressless: 'A2.5', unreachable: 'A4.6', gone: 'A3.10' },
    unmapped: { code: 'IGW_NO_PUBLIC_V4', rule: 'A4.4' },
    own: { autoPublic, lent: (view, id) => readAddress(view.values(id, fields).lentPublicIpv4, 'ipv4') },
  },
  (view, id) => view.values(id, fields),
);

export const capabilities: Capabilities = { ...instance.capabilities, backend: { entry: (_view, id) => `${id}/in` } };
export const { compile } = instance;
