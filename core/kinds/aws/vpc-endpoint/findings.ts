import type { ResourceId } from '../../../model/design.ts';
import { inPorts } from '../../../net/ports.ts';
import { error, familyName, type Found, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { segmentsUsing } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { groupsInForce } from '../attachment.ts';
import { groupFindings } from '../interfaces.ts';
import { serviceOf, takesName } from './compile.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';
import { NODES, servedFamilies } from './nodes.ts';

const ofType =
  (type: 'gateway' | 'interface', check: (view: View, id: ResourceId) => readonly Found[]) =>
  (view: View, id: ResourceId): readonly Found[] =>
    view.values(id, fields).type === type ? check(view, id) : [];

/** The service is in another Region, or takes no gateways. */
function wrongService(view: View, id: ResourceId): readonly Found[] {
  const { service } = view.values(id, fields);
  const behaviour = service === undefined ? undefined : view.as('endpoint-service', service);
  const network = view.enclosing(id, 'network');
  if (service === undefined || !behaviour || network === undefined) return [];
  const [here, there] = [view.as('network', network)?.region(view, network), behaviour.region(view, service)];
  const apart = here !== undefined && there !== undefined && here !== there;
  return apart || !behaviour.takes(view, service).includes('gateway')
    ? [found({ resource: id, field: 'service' }, { resource: ref(id), service: ref(service) })]
    : [];
}

/** Tables of it that serve a subnet with IPv6. */
function ipv6Besides(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  const service = serviceOf(view, id);
  if (network === undefined || service === undefined) return [];
  const speaksIpv6 = (view.as('host', service)?.interfaces(view, service) ?? []).some((one) => one.addresses.ipv6.length > 0);
  const subnet = view
    .values(id, fields)
    .routeTables.flatMap((table) => segmentsUsing(view, table, network).find((one) => segmentPrefix(view, one, 'ipv6')) ?? [])[0];
  return speaksIpv6 && subnet !== undefined
    ? [found({ resource: id, field: 'routeTables' }, { resource: ref(id), subnet: ref(subnet), service: ref(service) })]
    : [];
}

function sameZone(view: View, id: ResourceId): readonly Found[] {
  const seen = new Map<string, ResourceId>();
  return view.ask(NODES, id).flatMap(({ segment, place }) => {
    const zone = view.as('segment', segment)?.zone(view, segment);
    const other = zone === undefined ? undefined : seen.get(zone);
    if (zone !== undefined && other === undefined) seen.set(zone, segment);
    return zone !== undefined && other !== undefined ? [found(place, { subnet: ref(segment), other: ref(other), zone })] : [];
  });
}

/** Subnets that lack a block of a family that the address type gives (A14.7). */
const lackingBlocks = (view: View, id: ResourceId): readonly Found[] =>
  view.ask(NODES, id).flatMap(({ segment, place }) => {
    const lacks = servedFamilies(view, id).find((family) => !segmentPrefix(view, segment, family));
    return lacks === undefined ? [] : [found(place, { resource: ref(id), subnet: ref(segment), family: familyName(lacks) })];
  });

const listed = (view: View, id: ResourceId, field: 'routeTables' | 'subnets'): readonly Found[] => {
  const network = view.enclosing(id, 'network');
  return view.values(id, fields)[field].flatMap((other, index) => {
    const its = view.enclosing(other, 'network');
    return network !== undefined && its !== undefined && its !== network
      ? [found({ resource: id, field, index }, { target: ref(other), resource: ref(id), network: ref(network) })]
      : [];
  });
};

/** Others of the VPC that were drawn before it and lead to the same service. */
const earlier = (view: View, id: ResourceId): readonly ResourceId[] => {
  const { service } = view.values(id, fields);
  const network = view.enclosing(id, 'network');
  const all = service === undefined || network === undefined ? [] : view.inside(network).filter((one) => view.as('endpoint', one));
  return all.slice(0, all.indexOf(id)).filter((one) => view.values(one, fields).service === service);
};

function twiceInTable(view: View, id: ResourceId): readonly Found[] {
  return view.values(id, fields).routeTables.flatMap((table, index) => {
    const other = earlier(view, id).find(
      (one) => view.values(one, fields).type === 'gateway' && view.values(one, fields).routeTables.includes(table),
    );
    return other === undefined ? [] : [found({ resource: id, field: 'routeTables', index }, { table: ref(table), other: ref(other) })];
  });
}

/** None of its groups lets in what the service listens on. */
function shut(view: View, id: ResourceId): readonly Found[] {
  const service = serviceOf(view, id);
  const first = view.ask(NODES, id)[0];
  const listens = service === undefined ? undefined : view.as('host', service)?.behaviour(view, service).services[0];
  if (service === undefined || !first || !listens || view.values(id, fields).securityGroups.length === 0) return [];
  const groups = groupsInForce(view, first.segment, view.values(id, fields).securityGroups);
  const opens = groups.some((group) =>
    group.in.some(
      (rule) =>
        rule.protocol === 'all' || listens.protocol === 'all' || (rule.protocol === listens.protocol && inPorts(rule.ports, listens.ports.from)),
    ),
  );
  return opens ? [] : [found({ resource: id, field: 'securityGroups' }, { resource: ref(id), service: ref(service), port: listens.ports.from })];
}

export const findings: readonly FindingRule[] = [
  error('AWS-EP-001', 'A14.1', ofType('gateway', wrongService)),
  warning('AWS-EP-002', 'A14.3', ofType('gateway', ipv6Besides)),
  error('AWS-EP-003', 'A14.5', ofType('interface', sameZone)),
  warning(
    'AWS-EP-004',
    'A14.6',
    ofType('interface', (view, id) => {
      const network = view.enclosing(id, 'network');
      const service = serviceOf(view, id);
      if (!view.values(id, fields).privateDns || service === undefined || network === undefined || takesName(view, id)) return [];
      return view.as('endpoint-service', service)?.named(view, service)
        ? [found({ resource: id, field: 'privateDns' }, { resource: ref(id), network: ref(network) })]
        : [];
    }),
  ),
  error('AWS-EP-101', 'A14.1', (view, id) =>
    view.values(id, fields).service === undefined ? [found({ resource: id, field: 'service' }, { resource: ref(id) })] : [],
  ),
  error('AWS-EP-102', 'A14.5', (view, id) => [
    ...ofType('gateway', (v, i) => listed(v, i, 'routeTables'))(view, id),
    ...(view.values(id, fields).type === 'gateway' ? [] : listed(view, id, 'subnets')),
  ]),
  warning(
    'AWS-EP-103',
    'A14.1',
    ofType('gateway', (view, id) =>
      view.values(id, fields).routeTables.length === 0 ? [found({ resource: id, field: 'routeTables' }, { resource: ref(id) })] : [],
    ),
  ),
  warning('AWS-EP-104', 'A14.5', (view, id) =>
    view.values(id, fields).type !== 'gateway' && view.values(id, fields).subnets.length === 0
      ? [found({ resource: id, field: 'subnets' }, { resource: ref(id) })]
      : [],
  ),
  error('AWS-EP-110', 'A3.12', (view, id) => {
    const { type, subnets } = view.values(id, fields);
    return type === 'gateway-load-balancer' && subnets.length > 1 ? [found({ resource: id, field: 'subnets', index: 1 }, { resource: ref(id) })] : [];
  }),
  warning('AWS-EP-111', 'A14.5', (view, id) => {
    const service = serviceOf(view, id);
    const behind = service === undefined ? undefined : view.as('endpoint-service', service)?.backends?.(view, service);
    if (service === undefined || !behind) return [];
    return view.ask(NODES, id).flatMap(({ key, zone, place }) => {
      const by = { endpoint: id, key: `-${key}`, zone, back: '' };
      const served = behind.some((one) => view.as('link-backend', one)?.entry(view, one, by) !== undefined);
      return served ? [] : [found(place, { service: ref(service), zone: zone ?? '-' })];
    });
  }),
  error('AWS-EP-105', 'A14.7', ofType('interface', lackingBlocks)),
  error('AWS-EP-106', 'A14.2', ofType('gateway', twiceInTable)),
  error(
    'AWS-EP-107',
    'A14.6',
    ofType('interface', (view, id) => {
      const other = takesName(view, id) ? earlier(view, id).find((one) => takesName(view, one)) : undefined;
      return other === undefined ? [] : [found({ resource: id, field: 'privateDns' }, { resource: ref(id), other: ref(other) })];
    }),
  ),
  warning('AWS-EP-108', 'A14.5', ofType('interface', shut)),
  ...groupFindings,
  ...formFindings('A14.1', fields, form, ['service', 'type']),
];
