import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Interface, Service } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, NextHop, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPorts } from '../../derived/parsed.ts';
import { hasElastic, publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { type Attachment, ownedAddresses } from '../../mechanisms/attachment.ts';
import { interfaceOf } from '../../mechanisms/interface-of.ts';
import { claimsOf, ownIpv4 } from '../addresses.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

const CLAIMS: Query<readonly Claim[]> = {
  name: 'alibaba.ecs/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    return segment === undefined ? [] : claimsOf(segment, view.values(id, fields));
  },
};

const BEHAVIOUR: Query<Behaviour> = {
  name: 'alibaba.ecs/behaviour',
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
  name: 'alibaba.ecs/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/in`),
};

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'alibaba.ecs/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ATTACHMENT: Query<Attachment> = {
  name: 'alibaba.ecs/attachment',
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
      sourceDestCheck: view.values(id, fields).sourceDestCheck,
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

/** A public address that came with the instance; with an EIP it has none of its own. */
function staticPublic(view: View, id: ResourceId): PlaceRef | undefined {
  if (!view.values(id, fields).staticPublicIp || view.enclosing(id, 'segment') === undefined || hasElastic(view, id)) return undefined;
  return { resource: id, field: 'staticPublicIp' };
}

const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'alibaba.ecs/public',
  equal: same,
  compute: (view, id) => publicIpv4Of(view, id, ownIpv4(view.ask(OWNED, id))),
};
const publicIpv4 = (view: View, id: ResourceId): Interface['publicIpv4'] => view.ask(PUBLIC, id);

const withoutPublic = (id: ResourceId, code: string, rule: string): Reason => ({
  code,
  values: { host: { resource: id } },
  place: { resource: id, field: 'staticPublicIp' },
  rule,
});

export const capabilities: Capabilities = {
  host: {
    interfaces: (view, id) => [
      interfaceOf(view, view.ask(ATTACHMENT, id), view.ask(CLAIMS, id), publicIpv4(view, id), withoutPublic(id, 'NO_PUBLIC_MAPPING', 'L6.3'), {
        ipv4: 'privateIpv4',
        ipv6: 'ipv6Addresses',
      }),
      ...attached(view, id).flatMap((i) => view.as('host', i)?.interfaces(view, i) ?? []),
    ],
    behaviour: (view, id) => view.ask(BEHAVIOUR, id),
    takesInterfaces: true,
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: (view, id) => view.ask(GROUPS, id),
    autoPublic: staticPublic,
    publicIpv4,
    unmapped: (_view, id) => withoutPublic(id, 'ALI_NO_PUBLIC_IPV4', 'L5.3'),
    host: (_view, id) => id,
  },
  backend: { entry: (_view, id, how) => `${id}/${how === 'unfiltered' ? 'balanced' : 'in'}` },
  'route-target': {
    next(view, id): NextHop {
      const a = view.ask(ATTACHMENT, id);
      if (!a.absent && a.segment !== undefined) return { station: `${id}/in`, segment: a.segment };
      return { refusal: { reason: { ...notRunning(id), code: 'TARGET_NOT_RUNNING', rule: 'L4.7' }, then: 'stop' } };
    },
  },
};

export const compile: Compile = (view, id) => attachmentStations(view, view.ask(ATTACHMENT, id));
