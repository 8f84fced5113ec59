import { withoutForeign } from '../../engine/foreign.ts';
import { createView } from '../../engine/view.ts';
import { ofTheOwner } from '../../kinds/derived/terraform.ts';
import { exchangeOf } from '../../kinds/exchanges.ts';
import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Sentence, TerraformFile, TerraformNote, TerraformSource, Written } from '../../kinds/terraform.ts';
import type { View } from '../../kinds/view.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { fill, type Sentences } from '../../words/catalogue.ts';
import { TERRAFORM_WORDS } from '../../words/en/terraform.ts';
import { createWriter } from './blocks.ts';
import { fileOf, type HclBlock } from './hcl.ts';
import { labelsOf } from './labels.ts';
import { usedProviders } from './providers.ts';
import { addressOfBlock, indexOf, missingFrom, missingIn, type NamedBlock, type Names, nameBlocks } from './resolve.ts';
import { sourceOf } from './source.ts';
import { providersFile, versionsFile } from './settings.ts';

export interface TerraformExport {
  /** Text of each file by name, in the order in which people read them. Ends with a line end, as `terraform fmt` leaves it. */
  readonly files: Readonly<Record<string, string>>;
  /** What is drawn and not in the files, or differs there. Sentences: `TF_...` in the catalogue. */
  readonly notes: readonly TerraformNote[];
  /** Whose block an address is: `aws_route.private_default` -> the route table. Data sources begin with `data.`. */
  readonly owners: Readonly<Record<string, ResourceId>>;
}

const FILES: readonly TerraformFile[] = ['network', 'gateways', 'routes', 'security', 'compute', 'balancing', 'interconnect', 'vpn'];
/** Every name that a file of an export may have. */
export const EXPORT_NAMES: readonly string[] = ['versions', 'providers', 'variables', ...FILES, 'outputs'].map((name) => `${name}.tf`);

interface Part {
  readonly resource: ResourceId;
  readonly written: Written;
  readonly file: TerraformFile;
}

/**
 * The design as Terraform for the providers of the clouds that it holds: one file a concern, resources in the order of the kinds and then of
 * their names, so that the order of the document means nothing and what did not change gives no diff.
 * @param whole a view of the `drawn` design
 * @param words sentences for comments and descriptions
 */
export function exportTerraform(whole: View, drawn: Design, words: Sentences = TERRAFORM_WORDS): TerraformExport {
  // What names a resource of another cloud is a finding, and cannot be built.
  const design = withoutForeign(drawn);
  const view = design === drawn ? whole : createView(design);
  const source = sourceOf(view, design);
  const labels = labelsOf(design);
  const order = inOrder(design, labels);
  const notes: TerraformNote[] = [];
  const parts = order.flatMap((id) => partOf(source, id, notes));
  const all = nameBlocks(
    parts.flatMap(({ resource, written, file }) => written.blocks.map((block) => ({ resource, block, file: block.file ?? file }))),
    labels,
  );
  const blocks = withoutMissing(all, notes);
  const cloudOf = (id: ResourceId) => kindOf(view.resource(id)?.kind)?.cloud;
  const providers = usedProviders(source, blocks, new Set(parts.flatMap(({ resource }) => cloudOf(resource) ?? [])), cloudOf);
  const say = ({ code, values = {} }: Sentence): string => fill(words[code] ?? code, values, (id) => nameOf(id, view.resource(id)));
  const writer = createWriter({ source, design, labels, blocks: indexOf(blocks), providers, say });
  const bodies = FILES.map((file) => [file, writer.file(inFile(blocks, parts, file))] as const);
  const kept = new Set(blocks.map((one) => one.resource));
  const names: Pick<Names, 'blocks'> = { blocks: indexOf(blocks) };
  const declared = parts.filter((part) => kept.has(part.resource));
  // A block that was left out needs no variable either.
  const asked = (resource: ResourceId, name: string) => blocks.some((one) => one.resource === resource && asksFor(one.block, name));
  const variables = declared.flatMap(({ resource, written }) =>
    (written.variables ?? []).filter((one) => asked(resource, one.name)).map((one) => writer.variable(resource, one)),
  );
  const outputs = declared.flatMap(({ resource, written }) =>
    (written.outputs ?? []).filter((one) => missingIn(one.value, names) === undefined).map((one) => writer.output(resource, one)),
  );
  const contents: readonly (readonly [string, readonly HclBlock[]])[] = [
    ['versions', versionsFile(say({ code: 'TF_HEADER', values: { name: design.name } }), providers)],
    ['providers', providersFile(providers)],
    ['variables', [...writer.settings(), ...variables]],
    ...bodies,
    ['outputs', outputs],
  ];
  const files = contents.filter(([, body]) => body.length > 0).map(([file, body]) => [`${file}.tf`, fileOf(body)]);
  const owners = blocks.map((one) => [addressOfBlock(one), one.resource] as const);
  return { files: Object.fromEntries(files), notes, owners: Object.fromEntries(owners) };
}

/** True when an expression somewhere in it is this variable of its resource. */
function asksFor(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('variable' in value && value.variable === name) || Object.values(value).some((inner) => asksFor(inner, name));
}

/** Ids by kind in the order of the list of kinds, then by name; ids only where a name is the same. */
function inOrder(design: Design, labels: ReadonlyMap<ResourceId, string>): readonly ResourceId[] {
  const rank = new Map(KINDS.map((kind, index) => [kind.id, index]));
  const key = (id: ResourceId): readonly [number, string, string] => [
    rank.get(design.resources[id]?.kind ?? '') ?? KINDS.length,
    labels.get(id) ?? '',
    id,
  ];
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return Object.keys(design.resources)
    .map(key)
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]))
    .map(([, , id]) => id);
}

/** What the kind writes of the resource; its notes, or that it is not exported, go to `notes`. */
function partOf(source: TerraformSource, id: ResourceId, notes: TerraformNote[]): readonly Part[] {
  const kind = kindOf(source.view.resource(id)?.kind);
  const terraform = exchangeOf(kind)?.terraform;
  const file = terraform?.file;
  if (!terraform || file === undefined) {
    const code = kind ? 'TF_NOT_EXPORTED' : 'TF_UNKNOWN_KIND';
    notes.push({ code, severity: kind ? 'note' : 'warning', values: { what: { resource: id } }, place: { resource: id } });
    return [];
  }
  const owner = terraform.ownersOnly && ownerOf(source.view, id);
  const written = owner ? ofTheOwner(id, owner) : terraform.write(source, id);
  notes.push(...(written.notes ?? []));
  return [{ resource: id, written, file }];
}

/** The other account to which the network around it belongs. */
function ownerOf(view: View, id: ResourceId): string | undefined {
  const network = view.enclosing(id, 'network');
  return network === undefined ? undefined : view.as('network', network)?.owner?.(view, network);
}

/** Leaves out what names something that is not written, until nothing does: a file with a hole would not even be read. */
function withoutMissing(all: readonly NamedBlock[], notes: TerraformNote[]): readonly NamedBlock[] {
  for (let blocks = all; ; ) {
    const names = { blocks: indexOf(blocks) };
    const complete: NamedBlock[] = [];
    for (const one of blocks) {
      const missing = missingFrom(one, names);
      if (missing === undefined) complete.push(one);
      else {
        const values = { what: { resource: one.resource }, missing: { resource: missing } };
        notes.push({ code: 'TF_REFERENCE_MISSING', severity: 'warning', values, place: { resource: one.resource } });
      }
    }
    if (complete.length === blocks.length) return blocks;
    blocks = complete;
  }
}

/** Blocks of a file: first those of the resources that belong to it, then what others put there. */
function inFile(blocks: readonly NamedBlock[], parts: readonly Part[], file: TerraformFile): readonly NamedBlock[] {
  const home = new Map(parts.map((part) => [part.resource, part.file]));
  const here = blocks.filter((one) => one.file === file);
  return [...here.filter((one) => home.get(one.resource) === file), ...here.filter((one) => home.get(one.resource) !== file)];
}
