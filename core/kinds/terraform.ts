import type { ResourceId } from '../model/design.ts';
import type { View } from './view.ts';

/** A Terraform expression: a literal, a reference to an attribute of another resource, or a list or object of these. */
export type Expression =
  | string
  | number
  | boolean
  | { readonly reference: ResourceId; readonly attribute: string; readonly type?: string }
  | { readonly raw: string }
  | readonly Expression[];

/** One block of HCL. `blocks` are nested blocks, in order. */
export interface TerraformBlock {
  /** `aws_subnet` */
  readonly type: string;
  /** Distinguishes several blocks of one resource: `secondary_1`. The address is TYPE.NAME or TYPE.NAME_SUFFIX. */
  readonly suffix?: string;
  readonly arguments: Readonly<Record<string, Expression | undefined>>;
  readonly blocks?: readonly NestedBlock[];
  readonly dependsOn?: readonly { readonly reference: ResourceId; readonly type?: string }[];
  /** Written above the block; for what a reader must still fill in. */
  readonly comment?: string;
}
export interface NestedBlock {
  readonly name: string;
  readonly arguments: Readonly<Record<string, Expression | undefined>>;
  readonly blocks?: readonly NestedBlock[];
}
/** A variable that the configuration needs and the design cannot know: an image, a role. */
export interface TerraformVariable {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly default?: Expression;
}

export interface TerraformMapping {
  /** The concern that names the file: `network.tf`, `gateways.tf`, `routes.tf`, `security.tf`, `compute.tf`. Absent: nothing is exported. */
  readonly file?: string;
  /** The type behind a bare reference to this resource: `aws_vpc`. */
  readonly type?: string;
  readonly blocks: (view: View, id: ResourceId) => readonly TerraformBlock[];
  readonly variables?: (view: View, id: ResourceId) => readonly TerraformVariable[];
}
export const notExported: TerraformMapping = { blocks: () => [] };
