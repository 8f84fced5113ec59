import type { ResourceId } from '../../../model/design.ts';
import { ALL_PORTS } from '../../../net/ports.ts';
import type { Behaviour, Capabilities } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { hasElastic } from '../../derived/public-addresses.ts';
import { addressClaims } from '../../mechanisms/interfaces/attachment.ts';
import { bearerOf, LOOSE, networkInterface } from '../../mechanisms/interfaces/card.ts';
import type { View } from '../../view.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

/** What a service of AWS runs behind it: which ports it listens on is its own matter. */
const SERVED: Behaviour = { running: true, services: [{ protocol: 'all', ports: ALL_PORTS }], forwards: 'no' };
const isServed = (view: View, id: ResourceId): boolean => {
  const { service, attachedTo } = view.values(id, fields);
  return service !== undefined && bearerOf(view, attachedTo) === undefined;
};

const lent = (view: View, id: ResourceId): bigint | undefined => readAddress(view.values(id, fields).lentPublicIpv4, 'ipv4');

const drawn = networkInterface(
  {
    kind: 'aws.network-interface',
    claims(view, id, segment) {
      const values = view.values(id, fields);
      const written = { primary: values.privateIpv4, more: values.secondaryPrivateIpv4s, ipv6: values.ipv6Addresses };
      return addressClaims(segment, written, view.as('segment', segment)?.assigns(view, segment).ipv6 ?? false);
    },
    // What services use without groups is filtered by none: naming itself keeps it out of the default group.
    groups(view, id) {
      const named = view.values(id, fields).securityGroups;
      return named.length === 0 && isServed(view, id) ? [id] : named;
    },
    sourceDestCheck: (view, id) => view.values(id, fields).sourceDestCheck,
    stations: attachmentStations,
    // Only an Elastic IP gives it a public address: subnets assign them to primary interfaces alone (A2.7).
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' },
    rules: { addressless: 'A2.5', unreachable: 'A4.6', gone: 'A3.10' },
    unmapped: { code: 'IGW_NO_PUBLIC_V4', rule: 'A4.4' },
    own: {
      autoPublic: (view, id) => (lent(view, id) === undefined || hasElastic(view, id) ? undefined : { resource: id, field: 'lentPublicIpv4' }),
      lent,
    },
  },
  (view, id) => view.values(id, fields).attachedTo,
  (view, id) => (isServed(view, id) ? SERVED : LOOSE),
);

export const capabilities: Capabilities = drawn.capabilities;
export const { compile } = drawn;
