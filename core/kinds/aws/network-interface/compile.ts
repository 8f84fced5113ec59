import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Interface } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, NextHop, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { ALL_PORTS } from '../../../net/ports.ts';
import { readAddress } from '../../derived/parsed.ts';
import { hasElastic, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { addressClaims, type Attachment, ownedAddresses } from '../../mechanisms/attachment.ts';
import { interfaceOf } from '../../mechanisms/interface-of.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.network-interface/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    if (segment === undefined) return [];
    const values = view.values(id, fields);
    const written = { primary: values.privateIpv4, more: values.secondaryPrivateIpv4s, ipv6: values.ipv6Addresses };
    return addressClaims(segment, written, view.as('segment', segment)?.assigns(view, segment).ipv6 ?? false);
  },
};

/** The instance to which it is attached; nothing sends or answers by an interface that hangs loose. */
function hostOf(view: View, id: ResourceId): ResourceId | undefined {
  const host = view.values(id, fields).attachedTo;
  return view.as('host', host)?.takesInterfaces ? host : undefined;
}

const lent = (view: View, id: ResourceId): bigint | undefined => readAddress(view.values(id, fields).lentPublicIpv4, 'ipv4');

const LOOSE: Behaviour = { running: false, services: [], forwards: 'no' };
/** Which ports a service listens on is its own matter. */
const SERVED: Behaviour = { running: true, services: [{ protocol: 'all', ports: ALL_PORTS }], forwards: 'no' };
const isServed = (view: View, id: ResourceId): boolean => view.values(id, fields).service !== undefined && hostOf(view, id) === undefined;
/** What services use without groups is filtered by none: naming itself keeps it out of the default group. */
const groupsOf = (view: View, id: ResourceId): readonly ResourceId[] => {
  const named = view.ask(GROUPS, id);
  return named.length === 0 && isServed(view, id) ? [id] : named;
};

const OWNED: Query<readonly Owned[]> = {
  name: 'aws.network-interface/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/in`),
};

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'aws.network-interface/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ATTACHMENT: Query<Attachment> = {
  name: 'aws.network-interface/attachment',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const host = hostOf(view, id);
    const behaviour = host === undefined ? (isServed(view, id) ? SERVED : LOOSE) : (view.as('host', host)?.behaviour(view, host) ?? LOOSE);
    const field = host === undefined ? { resource: id, field: 'attachedTo' } : { resource: host, field: 'running' };
    const absent: Reason = { code: host === undefined ? 'NOT_ATTACHED' : 'NOT_RUNNING', values: { host: { resource: host ?? id } }, place: field };
    return {
      host: host ?? id,
      id,
      segment: view.enclosing(id, 'segment'),
      groups: groupsOf(view, id),
      owned: view.ask(OWNED, id),
      behaviour,
      sourceDestCheck: values.sourceDestCheck,
      absent: behaviour.running ? undefined : { reason: absent, then: 'on' },
    };
  },
};

const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'aws.network-interface/public',
  equal: same,
  compute: (view, id) =>
    publicIpv4Of(
      view,
      id,
      view
        .ask(OWNED, id)
        .filter((o) => o.family === 'ipv4')
        .map((o) => o.address),
    ),
};
const publicIpv4 = (view: View, id: ResourceId): Interface['publicIpv4'] => view.ask(PUBLIC, id);

/** Only an Elastic IP gives it a public address: subnets assign them to primary interfaces alone (A2.7). */
const withoutPublic = (code: string, id: ResourceId, rule: string): Reason => ({
  code,
  values: { host: { resource: id } },
  place: { resource: id },
  rule,
});

export const capabilities: Capabilities = {
  host: {
    interfaces(view, id) {
      const where = { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' };
      return [
        interfaceOf(
          view,
          view.ask(ATTACHMENT, id),
          view.ask(CLAIMS, id),
          publicIpv4(view, id),
          withoutPublic('NO_PUBLIC_MAPPING', id, 'A4.6'),
          where,
        ),
      ];
    },
    behaviour: (view, id) => view.ask(ATTACHMENT, id).behaviour,
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: groupsOf,
    autoPublic: (view, id) => (lent(view, id) === undefined || hasElastic(view, id) ? undefined : { resource: id, field: 'lentPublicIpv4' }),
    lent,
    publicIpv4,
    unmapped: (_view, id) => withoutPublic('IGW_NO_PUBLIC_V4', id, 'A4.4'),
    host: hostOf,
  },
  'route-target': {
    next(view, id): NextHop {
      const a = view.ask(ATTACHMENT, id);
      if (!a.absent && a.segment !== undefined) return { station: `${id}/in`, segment: a.segment };
      const reason = { code: 'TARGET_NOT_RUNNING', values: { host: { resource: a.host } }, place: { resource: id }, rule: 'A3.10' };
      return { refusal: { reason, then: 'stop' } };
    },
  },
};

export const compile: Compile = (view, id) => attachmentStations(view, view.ask(ATTACHMENT, id));
