import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { ALL_PORTS } from '../../../net/ports.ts';
import { type Instruction, INTERNET, type Interface, type Refusal, type Station } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicHostAddress } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import { addressGiven } from '../../derived/segment-addresses.ts';
import type { Query, View } from '../../view.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import { groupsInForce, linkLocal } from '../attachment.ts';
import { guard } from '../filters.ts';
import { fields } from './fields.ts';

/** The subnets of the function: the one in which it is drawn, then the others; none: it is not in a VPC. */
function segments(view: View, id: ResourceId): readonly ResourceId[] {
  const drawn = view.enclosing(id, 'segment');
  const more = view.values(id, fields).moreSubnets.filter((s) => view.as('segment', s));
  return drawn === undefined ? [] : [...new Set([drawn, ...more])];
}

/** Why its interfaces have no IPv6 address; undefined: they have one (A16.6 to A16.8). */
const IPV6_MISSING: Query<Reason | undefined> = {
  name: 'aws.lambda-function/ipv6-missing',
  equal: same,
  compute(view, id) {
    const all = segments(view, id);
    const values = { host: { resource: id } };
    const flag: PlaceRef = { resource: id, field: 'ipv6AllowedForDualStack' };
    if (all.length === 0) return { code: 'LAMBDA_NO_VPC_V6', values, place: { resource: id }, rule: 'A16.8' };
    const without = (family: 'ipv4' | 'ipv6') => all.find((s) => !view.as('segment', s)?.prefix(view, s, family));
    const only6 = without('ipv4');
    if (only6 !== undefined && view.as('segment', only6)?.prefix(view, only6, 'ipv6')) {
      return {
        code: 'LAMBDA_V6_ONLY_SUBNET',
        values: { ...values, segment: { resource: only6 } },
        place: { resource: only6, field: 'ipv4Cidr' },
        rule: 'A16.8',
      };
    }
    if (!view.values(id, fields).ipv6AllowedForDualStack) return { code: 'LAMBDA_V6_DISABLED', values, place: flag, rule: 'A16.10' };
    const only4 = without('ipv6');
    if (only4 === undefined) return undefined;
    return {
      code: 'LAMBDA_SUBNET_NOT_DUAL',
      values: { ...values, segment: { resource: only4 } },
      place: { resource: only4, field: 'ipv6Cidr' },
      rule: 'A16.7',
    };
  },
};

const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.lambda-function/claims',
  equal: same,
  compute(view, id) {
    const spare = view.ask(IPV6_MISSING, id) ? ({ spare: true } as const) : {};
    const rows = view.values(id, fields).addresses;
    const claim = (segment: ResourceId, family: Family): Claim => {
      const row = rows.find((one) => one.subnet === segment);
      const address = readAddress(family === 'ipv4' ? row?.privateIpv4 : row?.ipv6, family);
      return { segment, family, key: segment, ...(address === undefined ? {} : { address }) };
    };
    return segments(view, id).flatMap((segment): Claim[] => [claim(segment, 'ipv4'), { ...claim(segment, 'ipv6'), ...spare }]);
  },
};

const OWNED: Query<readonly Owned[]> = {
  name: 'aws.lambda-function/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), (c) => `${id}/in:${c.segment}`),
};

const BEHAVIOUR: Behaviour = { running: true, services: [], forwards: 'no' };

const noInbound = (id: ResourceId): Reason => ({
  code: 'LAMBDA_NO_INBOUND',
  values: { host: { resource: id } },
  place: { resource: id },
  rule: 'A16.3',
});

function inSegment(view: View, id: ResourceId, segment: ResourceId): Interface {
  const owned = view.ask(OWNED, id).filter((o) => o.segment === segment);
  const addresses = (family: 'ipv4' | 'ipv6') => owned.filter((o) => o.family === family).map((o) => o.address);
  const missing: { [F in 'ipv4' | 'ipv6']?: { reason: Reason; wouldBe?: bigint } } = {};
  for (const family of FAMILIES) {
    if (addresses(family).length > 0) continue;
    const wouldBe = addressGiven(view, segment, id, family, segment);
    missing[family] = { reason: whyMissing(view, id, segment, family), ...(wouldBe === undefined ? {} : { wouldBe }) };
  }
  return {
    host: id,
    id,
    segment,
    addresses: { ipv4: addresses('ipv4'), ipv6: addresses('ipv6') },
    missing,
    publicIpv4: new Map(),
    noPublic: noInbound(id),
    translated: true,
    out: `${id}/out:${segment}`,
    in: `${id}/in:${segment}`,
  };
}

function whyMissing(view: View, id: ResourceId, segment: ResourceId, family: 'ipv4' | 'ipv6'): Reason {
  const dual = view.ask(IPV6_MISSING, id);
  if (dual && (family === 'ipv6' || dual.code === 'LAMBDA_V6_ONLY_SUBNET')) return dual;
  const values = { host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
  return { code: 'NO_SOURCE_ADDRESS', values, place: { resource: segment, field: family === 'ipv4' ? 'ipv4Cidr' : 'ipv6Cidr' }, rule: 'A2.5' };
}

/** Outside a VPC it goes to the Internet by an address of the service (A16.1). */
function outsideNetworks(view: View, id: ResourceId): Interface {
  const address = publicHostAddress(view, id, 'service');
  const missing = view.ask(IPV6_MISSING, id);
  return {
    host: id,
    id,
    segment: undefined,
    addresses: { ipv4: address === undefined ? [] : [address], ipv6: [] },
    missing: missing ? { ipv6: { reason: missing } } : {},
    publicIpv4: new Map(address === undefined ? [] : [[address, { address, place: { resource: id } }]]),
    noPublic: noInbound(id),
    out: `${id}/out`,
    in: `${id}/in`,
  };
}

export const capabilities: Capabilities = {
  host: {
    interfaces(view, id) {
      const all = segments(view, id);
      return all.length === 0 ? [outsideNetworks(view, id)] : all.map((segment) => inSegment(view, id, segment));
    },
    behaviour: () => BEHAVIOUR,
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: (view, id) => view.values(id, fields).securityGroups,
    autoPublic: () => undefined,
    publicIpv4: () => new Map(),
    // Its interfaces never get a public address, in a public subnet neither (A16.4).
    unmapped: (_view, id) => ({ code: 'IGW_NO_PUBLIC_V4', values: { host: { resource: id } }, place: { resource: id }, rule: 'A16.4' }),
    host: (_view, id) => id,
  },
  backend: {
    entry: (_view, id) => `${id}/invoked`,
    invoked: (_view, id) => `${id}/invoked`,
  },
  'public-host': {
    claims: (view, id) => (segments(view, id).length === 0 ? [{ key: 'service' }] : []),
    owned(view, id) {
      const address = segments(view, id).length === 0 ? publicHostAddress(view, id, 'service') : undefined;
      return address === undefined ? [] : [{ family: 'ipv4', address, station: `${id}/in` }];
    },
  },
};

/** Connections only begin at a function (A16.3); it speaks TCP and UDP (A16.2). */
export const compile: Compile = (view, id) => {
  const all = segments(view, id);
  const values = view.values(id, fields);
  if (all.length === 0) return [...stations(id, '', [], [], { op: 'jump', to: INTERNET }), ...calledStations(id)];
  return [
    ...calledStations(id),
    ...all.flatMap((segment) => {
      const filters = groupsInForce(view, segment, values.securityGroups);
      const key = { host: id, id, key: `${id}:${segment}` };
      const leave: Instruction = { op: 'jump', to: `${segment}/leave` };
      return stations(id, `:${segment}`, [guard(filters, key, 'out')], [guard(filters, key, 'in')], leave);
    }),
  ];
};

/** A load balancer calls it past every network, and gets its answer the same way. */
function calledStations(id: ResourceId): readonly Station[] {
  const refusal: Refusal = { reason: noInbound(id), then: 'stop' };
  const everything = [{ protocol: 'all', ports: ALL_PORTS }] as const;
  return [
    {
      id: `${id}/invoked`,
      resource: id,
      program: [
        { op: 'note', code: 'LAMBDA_INVOKED', rule: 'A16.3' },
        { op: 'deliver', host: id, reply: `${id}/answered`, services: everything, otherwise: refusal },
      ],
    },
    { id: `${id}/answered`, resource: id, program: [{ op: 'hand-back', otherwise: refusal }] },
  ];
}

function stations(id: ResourceId, entry: string, out: readonly Instruction[], into: readonly Instruction[], leave: Instruction): readonly Station[] {
  const at = `${id}${entry}`;
  const refusal = (code: string, then: Refusal['then'], rule: string): Refusal => ({
    reason: { code, values: { host: { resource: id } }, place: { resource: id }, rule },
    then,
  });
  return [
    {
      id: `${id}/out${entry}`,
      resource: id,
      program: [
        linkLocal,
        { op: 'require', match: { protocols: [6, 17] }, otherwise: refusal('LAMBDA_PROTOCOL', 'on', 'A16.2') },
        { op: 'remember', at, code: '', unknownReply: refusal('LAMBDA_NO_INBOUND', 'stop', 'A16.3') },
        ...out,
        leave,
      ],
    },
    {
      id: `${id}/in${entry}`,
      resource: id,
      program: [
        { op: 'recall', at, code: '', otherwise: refusal('LAMBDA_NO_INBOUND', 'stop', 'A16.3') },
        ...into,
        {
          op: 'deliver',
          host: id,
          reply: `${id}/out${entry}`,
          services: [{ protocol: 'all', ports: ALL_PORTS }],
          otherwise: refusal('LAMBDA_NO_INBOUND', 'stop', 'A16.3'),
        },
      ],
    },
  ];
}
