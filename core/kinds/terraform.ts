import type { ResourceId } from '../model/design.ts';
import type { PlaceRef, ReasonValue } from '../model/reason.ts';
import type { Prefix } from '../net/prefix.ts';
import type { View } from './view.ts';

/** A Terraform expression as data: names and escapes are put in by the exporter, so that no mapping can get them wrong. */
export type Expression =
  | string
  | number
  | bigint
  | boolean
  | Reference
  /** A variable of the resource itself: `var.LABEL_PACKAGE`. */
  | { readonly variable: string }
  /** A variable that every resource shares which asks for it: `var.tencent_account_id`. */
  | { readonly setting: TerraformVariable }
  /** A data source that many resources share: `data.aws_ssm_parameter.al2023_x86_64.insecure_value`. */
  | { readonly shared: SharedData; readonly attribute: string }
  /** The drawn name where the cloud takes it (`allowed`) and it is the only one of its kind, else the Terraform name, of at most `limit` characters. `end` is put behind it. */
  | { readonly ownName: { readonly allowed: RegExp; readonly limit: number; readonly end?: string } }
  /** The drawn name for people, whoever else has it: `refused` (with the flag `g`) becomes `_`, and where it is not `allowed` even then it is the Terraform name. */
  | { readonly shownName: { readonly refused?: RegExp; readonly allowed: RegExp; readonly limit: number } }
  | { readonly call: string; readonly arguments: readonly Expression[] }
  | { readonly object: Readonly<Record<string, Expression>> }
  | readonly Expression[];

/** `aws_vpc.main.id`: the main block of a resource, or the block of it with this `part`. */
export interface Reference {
  readonly reference: ResourceId;
  /** What stands behind the name: `id`, `addresses[0].id`. */
  readonly attribute: string;
  readonly part?: string;
}
export interface SharedData {
  readonly type: string;
  readonly label: string;
  readonly arguments: Readonly<Record<string, Expression>>;
}
export type Arguments = Readonly<Record<string, Expression | undefined>>;
/** A piece of a block's name: plain text, or the name of another resource. */
export type LabelPart = string | { readonly labelOf: ResourceId };

/** One block of HCL. The first without a `part` is the resource's main block: bare references mean it. */
export interface TerraformBlock {
  /** `aws_subnet`: the beginning says whose provider it is. */
  readonly type: string;
  /** A data source of this resource alone, instead of a resource. */
  readonly data?: true;
  /** Distinguishes the further blocks of one resource from the main one and from each other. */
  readonly part?: string;
  /** What the block's name has behind the resource's. The name is of the content and not a running number, so that a new row changes no other. */
  readonly suffix?: readonly LabelPart[];
  /** When the block is of another concern than its resource: a subnet's association stands with the routes. */
  readonly file?: TerraformFile;
  readonly arguments: Arguments;
  readonly blocks?: readonly NestedBlock[];
  /** Gets `tags = { Name = ... }`; `plain`: of a service that takes letters, digits and `_.:/=+-@` only. Where a name is an argument, use that. */
  readonly named?: true | 'plain';
  /** Is everywhere and takes no region: IAM. */
  readonly global?: boolean;
  /** Is built in the region and by the account of this resource instead of its own: the accepter of a peering. */
  readonly where?: ResourceId;
  readonly dependsOn?: readonly Omit<Reference, 'attribute'>[];
  /** Arguments that a later apply leaves alone. */
  readonly ignoreChanges?: readonly string[];
  /** Written above the block: a sentence of the catalogue, for what a reader must know or fill in. */
  readonly comment?: Sentence;
}
export interface NestedBlock {
  readonly name: string;
  readonly arguments: Arguments;
  readonly blocks?: readonly NestedBlock[];
}
export interface Sentence {
  readonly code: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
}
/** What the configuration needs and the design cannot know: a package, a connection. Named `LABEL_NAME`; a `setting` only `NAME`. */
export interface TerraformVariable {
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly description: Sentence;
  readonly default?: Expression;
  /** A key, a password: has no default, and Terraform shows it nowhere. */
  readonly sensitive?: true;
}
/** What only the cloud knows once it is applied: a public address. Named `LABEL_NAME`. */
export interface TerraformOutput {
  readonly name: string;
  readonly value: Expression;
  readonly description: Sentence;
}
/** Something drawn that the files do not say, or say otherwise. */
export interface TerraformNote extends Sentence {
  readonly severity: 'warning' | 'note';
  readonly place: PlaceRef;
}

export interface Written {
  readonly blocks: readonly TerraformBlock[];
  readonly variables?: readonly TerraformVariable[];
  readonly outputs?: readonly TerraformOutput[];
  readonly notes?: readonly TerraformNote[];
}

/** The concerns, each a file: `network` is `network.tf`. */
export type TerraformFile = 'network' | 'gateways' | 'routes' | 'security' | 'compute' | 'balancing' | 'interconnect' | 'vpn';

/** What Terraform knows a cloud by. */
export interface TerraformProvider {
  /** `aws`: every type of it begins so. */
  readonly name: string;
  /** `hashicorp/aws` */
  readonly source: string;
  readonly version: string;
  /** How a block says that it is elsewhere than the provider: an argument of its own, or the alias of a further provider. */
  readonly elsewhere: 'region' | 'alias';
  /** Where nothing says otherwise: the region that the console opens with. */
  readonly firstRegion: string;
  /** The region of a zone's code; undefined when it is none. */
  readonly regionOfZone: (zone: string) => string | undefined;
}

/** What a mapping may ask of other resources, whatever their kind. */
export interface TerraformOffers {
  /** network: IPv6 space of it that only the cloud will know; undefined when the drawn block is the real one or lies elsewhere. */
  readonly computedIpv6?: (tf: TerraformSource, id: ResourceId, prefix: Prefix) => Expression | undefined;
  /** segment: its IPv6 block where only the cloud will know it. */
  readonly ipv6Block?: (tf: TerraformSource, id: ResourceId) => Expression | undefined;
  /** network, segment: the blocks that must exist before something inside can take this prefix, or an address of it. */
  readonly spaceFrom?: (tf: TerraformSource, id: ResourceId, prefix: Prefix) => readonly Omit<Reference, 'attribute'>[];
  /** network-join: what attaches this network to it, where that is written. */
  readonly attachment?: (tf: TerraformSource, id: ResourceId, network: ResourceId) => Omit<Reference, 'attribute'> | undefined;
  /** private-gateway: the type under which a hub takes it by an attachment of its own. Absent: its own block names the hub. */
  readonly hubInstance?: string;
  /** hub-attachment: its id; undefined where nothing is written that has one. */
  readonly hubAttachment?: (tf: TerraformSource, id: ResourceId) => Expression | undefined;
  /** route-target: how a route in a table names it. */
  readonly routeTarget?: (tf: TerraformSource, id: ResourceId, table?: ResourceId) => TerraformRouteTarget;
  /** endpoint-service: how an endpoint names it. */
  readonly serviceName?: (tf: TerraformSource, id: ResourceId) => Expression;
  /** public-address-holder: the network interface that an address is associated with. */
  readonly interfaceId?: (tf: TerraformSource, id: ResourceId) => Expression;
  /** host: the instance that takes further interfaces, public addresses, and requests of a load balancer. */
  readonly instanceId?: (tf: TerraformSource, id: ResourceId) => Expression;
  /** interface: its IPv6 addresses, the first first. */
  readonly ipv6Addresses?: (tf: TerraformSource, id: ResourceId) => readonly TerraformIpv6Address[];
  /** public-address-holder: what a public address is bound to; undefined where it takes none. */
  readonly holder?: (tf: TerraformSource, id: ResourceId) => TerraformHolder | undefined;
}

export interface TerraformRouteTarget {
  /** In the words of its cloud: the argument of `aws_route`, the `nexthop_type` of Alibaba Cloud, the `next_type` of Tencent Cloud. */
  readonly argument: string;
  readonly value: Expression;
}
export interface TerraformIpv6Address {
  readonly address: Expression;
  /** The id that the cloud gives to the address itself, where it gives one. */
  readonly id?: Expression;
}
export interface TerraformHolder {
  /** `Nat`, `EcsInstance`, ...: what its cloud calls it. */
  readonly type: string;
  readonly id: Expression;
}

/** What a mapping reads: the design through the view, and what other kinds offer. */
export interface TerraformSource {
  readonly view: View;
  /** What the kind of this resource offers; nothing when there is no such resource. */
  offers(id: ResourceId | undefined): TerraformOffers;
  /** The code of the region in which the resource is built: of the drawn region around it, of the zones in its network, or the cloud's first. */
  region(id: ResourceId): string;
  /** The account that builds it, where those of several are built: undefined where the drawing does not say, and for what is made in the network of another. */
  account(id: ResourceId): string | undefined;
  /** True when the design names an address or a smaller block inside this prefix: who has which address matters then. */
  namesInside(prefix: Prefix): boolean;
}

export interface TerraformMapping {
  /** Absent: the kind is never exported, and the notes say so. */
  readonly file?: TerraformFile;
  readonly write: (tf: TerraformSource, id: ResourceId) => Written;
  /** Made by the account of its network alone: where that is another one it is not written. */
  readonly ownersOnly?: true;
  readonly offers?: TerraformOffers;
  /** The resource in whose region it is built when it stands in none itself. */
  readonly follows?: (tf: TerraformSource, id: ResourceId) => ResourceId | undefined;
}

/** What stands outside the cloud: nothing to build. */
export const notExported: TerraformMapping = { write: () => ({ blocks: [] }) };
