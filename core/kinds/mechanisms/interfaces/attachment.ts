import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import type { Instruction, Refusal, Station } from '../../../network/stations.ts';
import type { Behaviour, Claim, Owned } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { addressGiven } from '../../derived/segment-addresses.ts';
import type { View } from '../../view.ts';

/** What a network interface is made of, whether it is drawn on its own or the primary one of an instance. */
export interface Attachment {
  readonly host: ResourceId;
  readonly id: ResourceId;
  readonly segment: ResourceId | undefined;
  readonly groups: readonly ResourceId[];
  readonly owned: readonly Owned[];
  readonly behaviour: Behaviour;
  readonly sourceDestCheck: boolean;
  /** Why nothing is there to send or answer, when nothing is. */
  readonly absent: Refusal | undefined;
}

/** One address of a segment: as written, else the first that is free. */
function claimOf(segment: ResourceId, family: Family, key: string, text: string | undefined): Claim {
  const address = readAddress(text, family);
  return address === undefined ? { segment, family, key } : { segment, family, key, address };
}

/** Those of further addresses that can be read. */
const furtherClaims = (segment: ResourceId, family: Family, texts: readonly string[]): readonly Claim[] =>
  texts.map((text, i) => claimOf(segment, family, String(i), text)).filter((one) => one.address !== undefined);

/** Written addresses as claims; the first IPv4 one is asked for even when nobody wrote it. */
export function addressClaims(
  segment: ResourceId,
  written: { readonly primary: string | undefined; readonly more: readonly string[]; readonly ipv6: readonly string[] },
  wantsIpv6: boolean,
): readonly Claim[] {
  const ipv6 = furtherClaims(segment, 'ipv6', written.ipv6);
  const asked: Claim = wantsIpv6 ? { segment, family: 'ipv6', key: '0' } : { segment, family: 'ipv6', key: '0', spare: true };
  return [
    claimOf(segment, 'ipv4', 'primary', written.primary),
    ...furtherClaims(segment, 'ipv4', written.more),
    ...(ipv6.length > 0 ? ipv6 : [asked]),
  ];
}

/** The same where IPv6 addresses are rows, each with a bandwidth of its own. Without a row there is none; the spare claim is what there would be (L2.6, T2.3). */
export function rowClaims(
  segment: ResourceId,
  written: {
    readonly privateIpv4: string | undefined;
    readonly secondaryPrivateIpv4s: readonly string[];
    readonly ipv6Addresses: readonly { readonly address: string | undefined }[];
  },
): readonly Claim[] {
  const rows = written.ipv6Addresses;
  const spare: Claim = { segment, family: 'ipv6', key: '0', spare: true };
  return [
    claimOf(segment, 'ipv4', 'primary', written.privateIpv4),
    ...furtherClaims(segment, 'ipv4', written.secondaryPrivateIpv4s),
    ...(rows.length > 0 ? rows.map(({ address }, i) => claimOf(segment, 'ipv6', String(i), address)) : [spare]),
  ];
}

/** The addresses that the claims got. Spare ones are nobody's. */
export function ownedAddresses(view: View, id: ResourceId, claims: readonly Claim[], station: (claim: Claim) => string): readonly Owned[] {
  return claims.flatMap((claim) => {
    if (claim.spare) return [];
    const address = addressGiven(view, claim.segment, id, claim.family, claim.key);
    return address === undefined ? [] : [{ segment: claim.segment, family: claim.family, address, station: station(claim) }];
  });
}

/** What a cloud does at every interface. */
export interface Policy {
  /** The security groups, or whatever filters there. */
  readonly guard: (direction: 'in' | 'out') => Instruction;
  /** Before everything that a host sends: what the cloud itself answers. */
  readonly first: readonly Instruction[];
  /** The rule by which what is not addressed to the interface is dropped, and the one by which it may pass on. */
  readonly rules: { readonly check: string; readonly forwards: string };
  /** Load balancers hand packets to it past its filters, by `ID/balanced` (T7.10). */
  readonly balanced?: true;
  /** Rules that name groups do not know what it passes on for others (A10.7). */
  readonly disowns?: true;
}
const DISOWN: Instruction = { op: 'disown' };

/**
 * `ID/out` for what it sends, `ID/in` for what it gets: delivered when addressed to it, else forwarded where the check and the
 * operating system allow it (A7.2), by way of `ID/mine` and, for replies that a NAT instance brings home, `ID/back`.
 */
export function attachmentStations(a: Attachment, policy: Policy): readonly Station[] {
  const { id, host } = a;
  const gone: readonly Instruction[] = a.absent ? [{ op: 'refuse', refusal: a.absent }] : [];
  const [inward, outward] = [policy.guard('in'), policy.guard('out')];
  const leave: Instruction =
    a.segment === undefined
      ? {
          op: 'refuse',
          refusal: { reason: { code: 'NO_SEGMENT', values: { host: { resource: host } }, place: { resource: id }, rule: '4.2' }, then: 'stop' },
        }
      : { op: 'jump', to: `${a.segment}/leave` };
  const mine = a.owned.map((o) => ({ family: o.family, length: o.family === 'ipv4' ? 32 : 128, first: o.address, last: o.address }));
  const translates = a.behaviour.forwards === 'nat';
  const home: readonly Instruction[] = translates ? [{ op: 'restore', at: id, to: `${id}/back`, code: 'NAT_INSTANCE_RESTORES' }] : [];
  const inspects: readonly Instruction[] = a.behaviour.forwards === 'inspect' ? [{ op: 'inspect', to: `${id}/back`, code: 'INSPECTED' }] : [];
  const station = (entry: string, program: readonly Instruction[], resource = id): Station => ({ id: `${id}/${entry}`, resource, program });
  const deliver: Instruction = { op: 'deliver', host, reply: `${id}/out`, services: a.behaviour.services, otherwise: noListener(host) };
  // An interface that is drawn on its own is passed on the way to its host.
  const drawn = id !== host;
  const last: Instruction = drawn ? { op: 'jump', to: `${id}/host` } : deliver;
  return [
    station('out', gone.concat(policy.first, outward, leave)),
    station('in', gone.concat({ op: 'branch', match: { destination: mine }, to: `${id}/mine` }, forwarding(a, policy, inward, outward, leave))),
    station('mine', [inward].concat(home, inspects, last)),
    ...(policy.balanced ? [station('balanced', [...gone, passing(id), last])] : []),
    ...(drawn ? [station('host', [deliver], host)] : []),
    ...(translates || inspects.length > 0 ? [station('back', [outward, leave])] : []),
  ];
}

/** Past the filters, which remember the flow all the same: its reply is not theirs to stop. */
const passing = (id: ResourceId): Instruction => ({
  op: 'remember',
  at: id,
  code: 'BALANCER_PASSES_GROUPS',
  unknownReply: { reason: { code: 'REPLY_ASTRAY', values: { host: { resource: id } }, place: { resource: id }, rule: '4.1' }, then: 'stop' },
});

function forwarding(a: Attachment, policy: Policy, inward: Instruction, outward: Instruction, leave: Instruction): readonly Instruction[] {
  const { host, id } = a;
  const check: Refusal = {
    reason: {
      code: 'SRC_DST_CHECK',
      values: { host: { resource: host } },
      place: { resource: id, field: 'sourceDestCheck' },
      rule: policy.rules.check,
    },
    then: 'on',
  };
  const checked: readonly Instruction[] = a.sourceDestCheck ? [{ op: 'refuse', refusal: check }] : [];
  const place: PlaceRef = { resource: host, field: 'forwards' };
  const reason = (code: string, rule = policy.rules.forwards): Reason => ({ code, values: { host: { resource: host } }, place, rule });
  const to = a.owned.find((o) => o.family === 'ipv4')?.address;
  switch (a.behaviour.forwards) {
    case 'no':
    case 'inspect':
      return [...checked, inward, { op: 'refuse', refusal: { reason: reason('NOT_FORWARDED'), then: 'stop' } }];
    case 'route':
      return [...checked, inward, { op: 'note', code: 'HOST_FORWARDS', place }, ...(policy.disowns ? [DISOWN] : []), outward, leave];
    case 'nat':
      return [
        ...checked,
        inward,
        { op: 'require', match: { family: 'ipv4' }, otherwise: { reason: reason('NAT_INSTANCE_V6'), then: 'unknown' } },
        ...(to === undefined ? [] : [masquerade(id, to, place, reason('NAT_NO_SESSION', '4.1'))]),
        outward,
        leave,
      ];
  }
}

const masquerade = (id: ResourceId, to: bigint, place: PlaceRef, unknown: Reason): Instruction => ({
  op: 'masquerade',
  at: id,
  to,
  place,
  code: 'NAT_INSTANCE_TRANSLATES',
  nat64Code: 'NAT64_TRANSLATES',
  unknownReply: { reason: unknown, then: 'stop' },
});

const noListener = (host: ResourceId): Refusal => ({
  reason: { code: 'NO_LISTENER', values: { host: { resource: host } }, place: { resource: host, field: 'services' }, rule: '4.2' },
  then: 'on',
});

/** Why an interface has no address of a family: its segment has no block, or it asked for none. */
export function noAddress(view: View, a: Pick<Attachment, 'host' | 'id' | 'segment'>, family: Family, field: string, rule: string): Reason {
  const block = a.segment === undefined ? undefined : view.as('segment', a.segment)?.prefix(view, a.segment, family);
  const place: PlaceRef =
    block || a.segment === undefined ? { resource: a.id, field } : { resource: a.segment, field: family === 'ipv4' ? 'ipv4Cidr' : 'ipv6Cidr' };
  return { code: 'NO_SOURCE_ADDRESS', values: { host: { resource: a.host }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' }, place, rule };
}
