import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import { single } from '../../../net/prefix.ts';
import { type BlockList, INTERNET, type Instruction, type Interface, type Service, type StationId } from '../../../network/stations.ts';
import type { Behaviour, Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress, readPorts } from '../../derived/parsed.ts';
import { publicHostAddress } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { openOf } from '../lists.ts';
import { fields } from './fields.ts';
import { partsOf, takesGateways } from './name.ts';

const BEHAVIOUR: Query<Behaviour> = {
  name: 'aws.service/behaviour',
  equal: same,
  compute: (view, id) => ({
    running: true,
    forwards: 'no',
    services: view.values(id, fields).services.flatMap((row): Service[] => {
      const [protocol, ports] = [parseProtocol(String(row.protocol)), readPorts(row.ports)];
      return protocol !== undefined && ports ? [{ protocol, ports }] : [];
    }),
  }),
};

/** The lists of AWS that hold its addresses. */
const listsOf = (view: View, id: ResourceId): readonly ResourceId[] =>
  view.referrers(id).filter((list) => view.as('prefix-list', list)?.service?.(view, list) === id);

const writtenList = (view: View, id: ResourceId) => listsOf(view, id).flatMap((list) => view.as('prefix-list', list)?.written(view, list) ?? []);

/** What somebody wrote, or the first address behind the base of its list; undefined: one that stands in. */
function knownAddress(view: View, id: ResourceId): bigint | undefined {
  const written = readAddress(view.values(id, fields).ipv4, 'ipv4');
  const first = writtenList(view, id).find((one) => one.family === 'ipv4');
  return written ?? (first && first.first + (first.last > first.first ? 1n : 0n));
}

const ADDRESSES: Query<Interface['addresses']> = {
  name: 'aws.service/addresses',
  equal: same,
  compute(view, id) {
    const ipv4 = knownAddress(view, id) ?? publicHostAddress(view, id, 'ipv4');
    const ipv6 = readAddress(view.values(id, fields).ipv6, 'ipv6');
    return { ipv4: ipv4 === undefined ? [] : [ipv4], ipv6: ipv6 === undefined ? [] : [ipv6] };
  },
};

function interfaces(view: View, id: ResourceId): readonly Interface[] {
  const addresses = view.ask(ADDRESSES, id);
  const missing = (family: Family): Reason => ({
    code: 'NO_SOURCE_ADDRESS',
    values: { host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' },
    place: { resource: id, field: family },
    rule: '4.2',
  });
  const noPublic: Reason = { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id, field: 'ipv4' } };
  return [
    {
      host: id,
      id,
      segment: undefined,
      addresses,
      missing: Object.fromEntries(FAMILIES.filter((family) => addresses[family].length === 0).map((family) => [family, { reason: missing(family) }])),
      publicIpv4: new Map(),
      noPublic,
      out: `${id}/out`,
      in: `${id}/in`,
    },
  ];
}

/** What its list holds; where nobody wrote one down, its own addresses and what may be there besides. */
const LIST: Query<BlockList> = {
  name: 'aws.service/list',
  equal: same,
  compute(view, id) {
    const drawn = listsOf(view, id).find((list) => view.as('prefix-list', list)?.family(view, list) === 'ipv4');
    const list = drawn === undefined ? undefined : view.as('prefix-list', drawn)?.list(view, drawn);
    if (list) return list;
    return { list: id, blocks: view.ask(ADDRESSES, id).ipv4.map((value) => single('ipv4', value)), open: openOf(view, id, id, 'ipv4', 'ipv4') };
  },
};

function arrive(view: View, id: ResourceId, reply: StationId): readonly Instruction[] {
  const reason = { code: 'NO_LISTENER', values: { host: { resource: id } }, place: { resource: id, field: 'services' }, rule: '4.2' };
  return [{ op: 'deliver', host: id, reply, services: view.ask(BEHAVIOUR, id).services, otherwise: { reason, then: 'on' } }];
}

/** The addresses of the endpoints that took over its name in a network. */
const named = (view: View, id: ResourceId, network: ResourceId): readonly Interface[] =>
  view
    .referrers(id)
    .filter((one) => view.enclosing(one, 'network') === network && view.as('endpoint', one)?.takesName(view, one))
    .flatMap((one) => view.as('host', one)?.interfaces(view, one) ?? []);

const nameOf = (view: View, id: ResourceId): string => view.values(id, fields).serviceName;

export const capabilities: Capabilities = {
  host: { interfaces, behaviour: (view, id) => view.ask(BEHAVIOUR, id), named },
  'public-host': {
    claims: (view, id) => (knownAddress(view, id) === undefined ? [{ key: 'ipv4' }] : []),
    owned: (view, id) => FAMILIES.flatMap((family) => view.ask(ADDRESSES, id)[family].map((address) => ({ family, address, station: `${id}/in` }))),
    blocks: (view, id) => writtenList(view, id).map((prefix) => ({ prefix, station: `${id}/in` })),
  },
  'endpoint-service': {
    name: nameOf,
    region(view, id) {
      const drawn = view.enclosing(id, 'region');
      return partsOf(nameOf(view, id)).region ?? (drawn === undefined ? undefined : view.as('region', drawn)?.code(view, drawn));
    },
    takes: (view, id) => (takesGateways(nameOf(view, id)) ? ['gateway', 'interface'] : ['interface']),
    named: () => true,
    list: (view, id) => (takesGateways(nameOf(view, id)) ? view.ask(LIST, id) : undefined),
    arrive: (view, id, by) => arrive(view, id, by.back),
  },
};

/** It answers and never asks (A14.5). */
export const compile: Compile = (view, id) => {
  const reason = { code: 'SERVICE_NO_OUTBOUND', values: { host: { resource: id } }, place: { resource: id }, rule: 'A14.5' };
  return [
    { id: `${id}/out`, resource: id, program: [{ op: 'refuse', refusal: { reason, then: 'stop' } }] },
    { id: `${id}/in`, resource: id, program: arrive(view, id, `${id}/answer`) },
    { id: `${id}/answer`, resource: id, program: [{ op: 'jump', to: INTERNET }] },
  ];
};
