import { importDescribe } from './aws-describe/index.ts';
import type { Design } from '../model/design.ts';
import type { FileNote } from './records/limits.ts';
import type { Imported, ImportFile, Watch } from './records/report.ts';
import type { HclParser } from './terraform-read/hcl.ts';
import { importTerraform, isTerraform, parseFiles } from './terraform-read/index.ts';

/** What describes a network: answers of the AWS command line, `terraform show -json`, or `.tf` files. */
export const NETWORK_FORMATS = ['aws-describe', 'terraform-json', 'terraform'] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

/** By what the files hold. A folder with anything of Terraform's is Terraform's. */
export const formatOf = (files: readonly ImportFile[]): NetworkFormat => (files.some(isTerraform) ? 'terraform' : 'aws-describe');

export interface NetworkFiles {
  /** Of the design. */
  readonly name: string;
  readonly files: readonly ImportFile[];
  /** Files that were not read, with the reason. */
  readonly notes: readonly FileNote[];
  /** By what the files hold, when left out. */
  readonly format?: NetworkFormat;
  /** An older state of it: what is in it keeps its id. */
  readonly drawn?: Design;
}

/**
 * A network that exists, as a design without positions: the same in the window and in a terminal. Nothing in the files makes it fail.
 * @param startHcl starts the parser of Terraform's language; asked for when a file is written in it: most imports need none
 */
export async function importNetwork(
  { name, files, notes, format = formatOf(files), drawn }: NetworkFiles,
  startHcl: () => Promise<HclParser>,
  watch?: Watch,
): Promise<Imported> {
  if (format === 'aws-describe') return importDescribe(name, files, notes, watch, drawn);
  const parsed = await parseFiles(files, startHcl, watch);
  return importTerraform(name, parsed.files, [...notes, ...parsed.notes], watch);
}
