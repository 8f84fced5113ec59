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
  /** A data source that many resources share: `data.aws_ssm_parameter.al2023_x86_64.insecure_value`. */
  | { readonly shared: SharedData; readonly attribute: string }
  /** The drawn name where the cloud takes it (`allowed`) and it is the only one of its kind, else the Terraform name, of at most `limit` characters. `end` is put behind it. */
  | { readonly ownName: { readonly allowed: RegExp; readonly limit: number; readonly end?: string } }
  | { readonly call: string; readonly arguments: readonly Expression[] }
  | { readonly object: Readonly<Record<string, Expression>> }
  | readonly Expression[];

/** `aws_vpc.main.id`: the main block of a resource, or the block of it with this `part`. */
export interface Reference {
  readonly reference: ResourceId;
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
  /** `aws_subnet` */
  readonly type: string;
  /** Distinguishes the further blocks of one resource from the main one and from each other. */
  readonly part?: string;
  /** What the block's name has behind the resource's. The name is of the content and not a running number, so that a new row changes no other. */
  readonly suffix?: readonly LabelPart[];
  /** When the block is of another concern than its resource: a subnet's association stands with the routes. */
  readonly file?: TerraformFile;
  readonly arguments: Arguments;
  readonly blocks?: readonly NestedBlock[];
  /** Gets `tags = { Name = ... }`; `plain`: of a service that takes letters, digits and `_.:/=+-@` only. */
  readonly named?: true | 'plain';
  /** Takes no `region`: IAM is everywhere. */
  readonly global?: boolean;
  readonly dependsOn?: readonly Omit<Reference, 'attribute'>[];
  /** Arguments that a later apply leaves alone. */
  readonly ignoreChanges?: readonly string[];
  /** Written above the block: a sentence of the catalogue, for what a reader must know or fill in. */
  readonly comment?: Sentence;
}
export interface NestedBlock {
  readonly name: string;
  readonly arguments: Arguments;
}
export interface Sentence {
  readonly code: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
}
/** What the configuration needs and the design cannot know: a package, a connection. Named `LABEL_NAME`. */
export interface TerraformVariable {
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly description: Sentence;
  readonly default?: Expression;
}
/** What only AWS knows once it is applied: a public address. Named `LABEL_NAME`. */
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
export type TerraformFile = 'network' | 'gateways' | 'routes' | 'security' | 'compute' | 'vpn';

/** What a mapping may ask of other resources, whatever their kind. */
export interface TerraformOffers {
  /** network: IPv6 space of it that only the cloud will know; undefined when the drawn block is the real one or lies elsewhere. */
  readonly computedIpv6?: (tf: TerraformSource, id: ResourceId, prefix: Prefix) => Expression | undefined;
  /** network: the blocks that must exist before a segment can take this prefix. */
  readonly spaceFrom?: (tf: TerraformSource, id: ResourceId, prefix: Prefix) => readonly Omit<Reference, 'attribute'>[];
  /** route-target: the argument of `aws_route` that names it. */
  readonly routeTarget?: (tf: TerraformSource, id: ResourceId) => { readonly argument: string; readonly value: Expression };
  /** public-address-holder: the network interface that an address is associated with. */
  readonly interfaceId?: (tf: TerraformSource, id: ResourceId) => Expression;
  /** host: the instance that takes further interfaces. */
  readonly instanceId?: (tf: TerraformSource, id: ResourceId) => Expression;
}

/** What a mapping reads: the design through the view, and what other kinds offer. */
export interface TerraformSource {
  readonly view: View;
  /** What the kind of this resource offers; nothing when there is no such resource. */
  offers(id: ResourceId | undefined): TerraformOffers;
  /** The code of the region in which the resource is built. */
  region(id: ResourceId): string;
  /** True when the design names an address or a smaller block inside this prefix: who has which address matters then. */
  namesInside(prefix: Prefix): boolean;
}

export interface TerraformMapping {
  /** Absent: the kind is never exported, and the notes say so. */
  readonly file?: TerraformFile;
  readonly write: (tf: TerraformSource, id: ResourceId) => Written;
  readonly offers?: TerraformOffers;
  /** The resource in whose region it is built when it stands in none itself. */
  readonly follows?: (tf: TerraformSource, id: ResourceId) => ResourceId | undefined;
}

/** What stands outside the cloud: nothing to build. */
export const notExported: TerraformMapping = { write: () => ({ blocks: [] }) };
