import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Interface, Service } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, NextHop, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress, readPorts } from '../../derived/parsed.ts';
import { hasElastic, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { addressClaims, type Attachment, ownedAddresses } from '../../mechanisms/attachment.ts';
import { interfaceOf } from '../../mechanisms/interface-of.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.instance/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    if (segment === undefined) return [];
    const values = view.values(id, fields);
    const wantsIpv6 = values.ipv6 === 'yes' || (values.ipv6 === 'subnet' && (view.as('segment', segment)?.assigns(view, segment).ipv6 ?? false));
    const written = { primary: values.privateIpv4, more: values.secondaryPrivateIpv4s, ipv6: values.ipv6Addresses };
    return addressClaims(segment, written, wantsIpv6);
  },
};

const BEHAVIOUR: Query<Behaviour> = {
  name: 'aws.instance/behaviour',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const services = values.services.flatMap((row): Service[] => {
      const [protocol, ports] = [parseProtocol(String(row.protocol)), readPorts(row.ports)];
      return protocol !== undefined && ports ? [{ protocol, ports }] : [];
    });
    const forwards = values.forwards === 'route' || values.forwards === 'nat' || values.forwards === 'inspect' ? values.forwards : 'no';
    return { running: values.running, services, forwards };
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'aws.instance/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/in`),
};

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'aws.instance/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ATTACHMENT: Query<Attachment> = {
  name: 'aws.instance/attachment',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const behaviour = view.ask(BEHAVIOUR, id);
    return {
      host: id,
      id,
      segment: view.enclosing(id, 'segment'),
      groups: view.ask(GROUPS, id),
      owned: view.ask(OWNED, id),
      behaviour,
      sourceDestCheck: values.sourceDestCheck,
      absent: behaviour.running ? undefined : { reason: notRunning(id), then: 'on' },
    };
  },
};

const notRunning = (id: ResourceId): Reason => ({
  code: 'NOT_RUNNING',
  values: { host: { resource: id } },
  place: { resource: id, field: 'running' },
});

/** Interfaces drawn on their own that are attached to it. */
const attached = (view: View, id: ResourceId): readonly ResourceId[] =>
  view.referrers(id).filter((i) => view.as('interface', i)?.host(view, i) === id);

/** A launch with several interfaces gets no public address by the subnet's setting (A2.7); a stopped instance has lost it (A9.2). */
function autoPublic(view: View, id: ResourceId): PlaceRef | undefined {
  const values = view.values(id, fields);
  const segment = view.enclosing(id, 'segment');
  const further = values.secondaryPrivateIpv4s.flatMap((text) => readAddress(text, 'ipv4') ?? []);
  if (segment === undefined || !values.running || hasElastic(view, id, further)) return undefined;
  if (!view.as('segment', segment)?.prefix(view, segment, 'ipv4')) return undefined;
  if (values.publicIpv4 === 'yes') return { resource: id, field: 'publicIpv4' };
  const assigned = values.publicIpv4 === 'subnet' && (view.as('segment', segment)?.assigns(view, segment).publicIpv4 ?? false);
  return assigned && attached(view, id).length === 0 ? { resource: segment, field: 'mapPublicIpOnLaunch' } : undefined;
}

const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'aws.instance/public',
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

const unmapped = (id: ResourceId): Reason => ({
  code: 'IGW_NO_PUBLIC_V4',
  values: { host: { resource: id } },
  place: { resource: id, field: 'publicIpv4' },
  rule: 'A4.4',
});

function primary(view: View, id: ResourceId): Interface {
  const noPublic: Reason = {
    code: 'NO_PUBLIC_MAPPING',
    values: { host: { resource: id } },
    place: { resource: id, field: 'publicIpv4' },
    rule: 'A4.6',
  };
  const where = { ipv4: 'privateIpv4', ipv6: 'ipv6' };
  return interfaceOf(view, view.ask(ATTACHMENT, id), view.ask(CLAIMS, id), publicIpv4(view, id), noPublic, where);
}

export const capabilities: Capabilities = {
  host: {
    interfaces: (view, id) => [primary(view, id), ...attached(view, id).flatMap((i) => view.as('host', i)?.interfaces(view, i) ?? [])],
    behaviour: (view, id) => view.ask(BEHAVIOUR, id),
    takesInterfaces: true,
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: (view, id) => view.ask(GROUPS, id),
    autoPublic,
    lent: (view, id) => readAddress(view.values(id, fields).lentPublicIpv4, 'ipv4'),
    publicIpv4,
    unmapped: (_view, id) => unmapped(id),
    host: (_view, id) => id,
  },
  backend: {
    entry: (_view, id) => `${id}/in`,
  },
  'route-target': {
    next(view, id): NextHop {
      const a = view.ask(ATTACHMENT, id);
      if (a.absent || a.segment === undefined)
        return { refusal: { reason: { ...notRunning(id), code: 'TARGET_NOT_RUNNING', rule: 'A3.10' }, then: 'stop' } };
      return { station: `${id}/in`, segment: a.segment };
    },
  },
};

export const compile: Compile = (view, id) => attachmentStations(view, view.ask(ATTACHMENT, id));
