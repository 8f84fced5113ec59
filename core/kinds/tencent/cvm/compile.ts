import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Interface, Service } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, NextHop, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPorts } from '../../derived/parsed.ts';
import { hasElastic, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import { type Attachment, ownedAddresses } from '../../mechanisms/attachment.ts';
import { interfaceOf } from '../../mechanisms/interface-of.ts';
import type { Query, View } from '../../view.ts';
import { attachmentStations, claimsOf, ipv6Internet } from '../interfaces.ts';
import { fields } from './fields.ts';

const CLAIMS: Query<readonly Claim[]> = {
  name: 'tencent.cvm/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    return segment === undefined ? [] : claimsOf(segment, view.values(id, fields));
  },
};

const BEHAVIOUR: Query<Behaviour> = {
  name: 'tencent.cvm/behaviour',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const services = values.services.flatMap((row): Service[] => {
      const [protocol, ports] = [parseProtocol(String(row.protocol)), readPorts(row.ports)];
      return protocol !== undefined && ports ? [{ protocol, ports }] : [];
    });
    const forwards = values.forwards === 'route' || values.forwards === 'nat' ? values.forwards : 'no';
    return { running: values.running, services, forwards };
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'tencent.cvm/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/in`),
};

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'tencent.cvm/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ATTACHMENT: Query<Attachment> = {
  name: 'tencent.cvm/attachment',
  equal: same,
  compute(view, id) {
    const behaviour = view.ask(BEHAVIOUR, id);
    return {
      host: id,
      id,
      segment: view.enclosing(id, 'segment'),
      groups: view.ask(GROUPS, id),
      owned: view.ask(OWNED, id),
      behaviour,
      // A CVM may be the next hop of a route without further ado (T3.3).
      sourceDestCheck: false,
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

/** Public bandwidth brings a public IP, unless there is an EIP. */
function autoPublic(view: View, id: ResourceId): PlaceRef | undefined {
  const { publicBandwidth } = view.values(id, fields);
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined || publicBandwidth === 0 || hasElastic(view, id)) return undefined;
  return view.as('segment', segment)?.prefix(view, segment, 'ipv4') ? { resource: id, field: 'publicBandwidth' } : undefined;
}

const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'tencent.cvm/public',
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

const withoutPublic = (code: string, id: ResourceId): Reason => ({
  code,
  values: { host: { resource: id } },
  place: { resource: id, field: 'publicBandwidth' },
  rule: 'T3.6',
});

function primary(view: View, id: ResourceId): Interface {
  const where = { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' };
  return interfaceOf(view, view.ask(ATTACHMENT, id), view.ask(CLAIMS, id), publicIpv4(view, id), withoutPublic('NO_PUBLIC_MAPPING', id), where);
}

/** Of its own public IP, or of its EIPs, whose bandwidth is the CVM's on the accounts in which it matters (T4.10). */
function publicBandwidth(view: View, id: ResourceId): number {
  const elastic = view.as('public-address-holder', id)?.addresses(view, id) ?? [];
  const theirs = elastic.map((one) => view.as('public-address', one)?.bandwidth?.(view, one) ?? 0);
  return Math.max(view.values(id, fields).publicBandwidth, ...theirs);
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
    publicIpv4,
    ipv6Internet: (view, id) => ipv6Internet(view, id, view.values(id, fields)),
    unmapped: (_view, id) => withoutPublic('NO_PUBLIC_IP', id),
    host: (_view, id) => id,
  },
  backend: {
    entry: (_view, id, how) => (how === 'filtered' ? `${id}/in` : `${id}/balanced`),
    publicBandwidth,
  },
  'route-target': {
    next(view, id): NextHop {
      const a = view.ask(ATTACHMENT, id);
      if (a.absent || a.segment === undefined)
        return { refusal: { reason: { ...notRunning(id), code: 'TARGET_NOT_RUNNING', rule: 'T3.3' }, then: 'stop' } };
      return { station: `${id}/in`, segment: a.segment };
    },
  },
};

export const compile: Compile = (view, id) => attachmentStations(view, view.ask(ATTACHMENT, id));
