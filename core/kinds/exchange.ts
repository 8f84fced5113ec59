import type { Describe } from './describe.ts';
import type { TerraformMapping } from './terraform.ts';

/**
 * How resources of one kind leave a design and come into one. It is no part of the kind, because few who know a kind ask for it: neither
 * the window nor a trace loads it.
 */
export interface Exchange {
  /** The id of the kind. */
  readonly kind: string;
  readonly terraform: TerraformMapping;
  /** How answers of the cloud's own calls become resources of this kind. Absent: no call describes it. */
  readonly describe?: Describe;
  /** How instances of a Terraform plan, state or configuration become resources of this kind. Absent: they do not. */
  readonly readTerraform?: Describe;
}
