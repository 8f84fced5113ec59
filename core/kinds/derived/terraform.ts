import type { ResourceId } from '../../model/design.ts';
import { type Address, bitsOf, formatAddress, parseAddress } from '../../net/address.ts';
import { parsePorts } from '../../net/ports.ts';
import { formatPrefix, holds, type Prefix, samePrefix } from '../../net/prefix.ts';
import { formatProtocol, hasPorts, PROTOCOLS, parseProtocol } from '../../net/protocol.ts';
import type { Expression, Reference, TerraformNote, TerraformSource, Written } from '../terraform.ts';

/** What the mappings of every cloud share. */

export const idOf = (reference: ResourceId): Reference => ({ reference, attribute: 'id' });
export const idsOf = (references: readonly ResourceId[]): readonly Reference[] | undefined =>
  references.length > 0 ? references.map(idOf) : undefined;

/** The network around a resource as `vpc_id`; undefined when it stands in none. */
export function vpcIdOf({ view }: TerraformSource, id: ResourceId): Reference | undefined {
  const network = view.enclosing(id, 'network');
  return network === undefined ? undefined : idOf(network);
}

const unwritten = (code: string, resource: ResourceId, field?: string): Written => ({
  blocks: [],
  notes: [{ code, severity: 'warning', values: { what: { resource } }, place: field === undefined ? { resource } : { resource, field } }],
});
/** Says that the account which shares a network makes this, and nobody else. */
export const ofTheOwner = (id: ResourceId, owner: string): Written => ({
  blocks: [],
  notes: [{ code: 'TF_OF_THE_OWNER', severity: 'note', values: { what: { resource: id }, owner }, place: { resource: id } }],
});
/** Says that a resource stands where its cloud cannot build it. */
export const homeless = (id: ResourceId): Written => unwritten('TF_NO_PLACE', id);
/** Says that a connection ends nowhere. */
export const withoutGateway = (id: ResourceId): Written => unwritten('TF_JOIN_WITHOUT_GATEWAY', id, 'gateway');
/** Says that a field is empty which the cloud insists on. */
export const incomplete = (id: ResourceId, field: string): Written => unwritten('TF_INCOMPLETE', id, field);

/** A row that cannot be written: the place names it. */
export const leftOut = (resource: ResourceId, field: string, index: number, code = 'TF_ROW_LEFT_OUT'): TerraformNote => ({
  code,
  severity: 'warning',
  values: { what: { resource }, number: index + 1 },
  place: { resource, field, index },
});

/** Which one `part` is among the blocks of its size in `whole`: 3 for the fourth /64 of a /56. */
export const indexIn = (whole: Prefix, part: Prefix): bigint => (part.first - whole.first) >> BigInt(bitsOf(part.family) - part.length);

/** The drawn block `part` of the drawn block `drawn`, at the same place inside `whole`, which is what the cloud will choose for `drawn`. */
export const cidrsubnetOf = (whole: Expression, drawn: Prefix, part: Prefix): Expression =>
  samePrefix(drawn, part) ? whole : { call: 'cidrsubnet', arguments: [whole, part.length - drawn.length, indexIn(drawn, part)] };

/**
 * A block as Terraform must say it. IPv6 space that the cloud chooses is computed from the network that gets it, the nearest first:
 * a literal would be the drawn stand-in.
 */
export function cidrExpression(tf: TerraformSource, id: ResourceId, prefix: Prefix): Expression {
  if (prefix.family === 'ipv4') return formatPrefix(prefix);
  const own = tf.view.enclosing(id, 'network');
  for (const network of own === undefined ? tf.view.every('network') : [own, ...tf.view.every('network')]) {
    const computed = tf.offers(network).computedIpv6?.(tf, network, prefix);
    if (computed !== undefined) return computed;
  }
  return formatPrefix(prefix);
}

/** An address of a segment, counted from the start of the segment's block where the cloud chooses that block. */
export function addressExpression(tf: TerraformSource, segment: ResourceId, address: Address): Expression {
  const prefix = tf.view.as('segment', segment)?.prefix(tf.view, segment, address.family);
  if (address.family === 'ipv4' || !prefix || !holds(prefix, address)) return formatAddress(address);
  const block = cidrExpression(tf, segment, prefix);
  if (typeof block === 'string') return formatAddress(address);
  return { call: 'cidrhost', arguments: [tf.offers(segment).ipv6Block?.(tf, segment) ?? block, address.value - prefix.first] };
}

/** Addresses that were written, in their canonical spelling; what is none is left out (the field itself says so). */
export const addressesOf = (texts: readonly (string | undefined)[]): readonly Address[] =>
  texts.flatMap((text) => (text === undefined ? [] : (parseAddress(text) ?? [])));

export const ipv6Addresses = (tf: TerraformSource, segment: ResourceId, texts: readonly string[]): readonly Expression[] | undefined => {
  const written = addressesOf(texts).filter((a) => a.family === 'ipv6');
  return written.length > 0 ? written.map((a) => addressExpression(tf, segment, a)) : undefined;
};

/**
 * The primary IPv4 address to write: the one that was set, or the drawn one where the design names addresses of the segment
 * (the cloud could otherwise give it to somebody else). Undefined: the cloud may choose.
 */
export function primaryIpv4(tf: TerraformSource, id: ResourceId, written: string | undefined, needed = false): string | undefined {
  const own = addressesOf([written])[0];
  if (own) return formatAddress(own);
  const segment = tf.view.enclosing(id, 'segment');
  const prefix = segment === undefined ? undefined : tf.view.as('segment', segment)?.prefix(tf.view, segment, 'ipv4');
  if (!prefix || !(needed || tf.namesInside(prefix))) return undefined;
  const drawn = tf.view
    .as('interface', id)
    ?.owned(tf.view, id)
    .find((owned) => owned.family === 'ipv4');
  return drawn && formatAddress({ family: 'ipv4', value: drawn.address });
}

/** What a rule says of protocol and ports, in numbers: `-1` is all. */
export interface RulePorts {
  /** `tcp`, `icmpv6`, `-1`, or a number without a name. */
  readonly protocol: string;
  readonly number: number | 'all';
  readonly ports?: { readonly from: number; readonly to: number };
  readonly icmp?: { readonly type: number; readonly code: number };
  /** For the names of blocks: `tcp_443`. */
  readonly label: string;
}

/** The words of a rule's protocol and ports; undefined when they are not what they should be. */
export function rulePorts(protocol: string, ports: string): RulePorts | undefined {
  const number = parseProtocol(protocol);
  if (number === undefined) return undefined;
  if (number === 'all') return { protocol: '-1', number, label: 'all' };
  const name = number === 6 || number === 17 || number === 1 || number === 58 ? formatProtocol(number) : String(number);
  const label = ports === 'all' ? formatProtocol(number) : `${formatProtocol(number)}_${ports}`;
  if (number === PROTOCOLS.icmp || number === PROTOCOLS.icmpv6) {
    const icmp = icmpOf(ports);
    return icmp && { protocol: name, number, icmp, label };
  }
  if (!hasPorts(number)) return { protocol: name, number, label };
  const range = parsePorts(ports);
  return range && { protocol: name, number, ports: range, label };
}

/** "all", "TYPE" or "TYPE-CODE". */
function icmpOf(text: string): { readonly type: number; readonly code: number } | undefined {
  if (text === 'all') return { type: -1, code: -1 };
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text.trim());
  return match ? { type: Number(match[1]), code: match[2] === undefined ? -1 : Number(match[2]) } : undefined;
}

/** A block in the name of another one: `any_ipv4`, `10.0.0.0/16`. */
export const cidrLabel = (prefix: Prefix, everywhere: string): string =>
  prefix.length === 0 ? `${everywhere}_${prefix.family}` : formatPrefix(prefix);
