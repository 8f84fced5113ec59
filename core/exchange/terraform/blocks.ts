import type {
  Arguments,
  Expression,
  Sentence,
  SharedData,
  TerraformBlock,
  TerraformOutput,
  TerraformSource,
  TerraformVariable,
} from '../../kinds/terraform.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import type { Hcl, HclBlock } from './hcl.ts';
import { slug } from './labels.ts';
import { addressOf, type NamedBlock, type Names, resolve, variableName } from './resolve.ts';

/** Longest value of a tag, in characters. */
const TAG_LIMIT = 256;
const NOT_PLAIN = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

export interface WriterInput {
  readonly source: TerraformSource;
  readonly design: Design;
  readonly labels: ReadonlyMap<ResourceId, string>;
  readonly blocks: ReadonlyMap<string, NamedBlock>;
  /** The provider's region. */
  readonly region: string;
  readonly say: (sentence: Sentence) => string;
}
export interface Writer {
  blocks(blocks: readonly NamedBlock[]): readonly HclBlock[];
  /** The data sources that the blocks written so far have asked for, by name. */
  sharedData(): readonly HclBlock[];
  variable(resource: ResourceId, variable: TerraformVariable): HclBlock;
  output(resource: ResourceId, output: TerraformOutput): HclBlock;
}

type Entry = readonly [string, Hcl];
const literal = (value: string): Hcl => ({ type: 'literal', value });
const bare = (text: string): Hcl => ({ type: 'text', text });

/** Turns blocks of kinds into HCL. Remembers which shared data sources they use. */
export function createWriter({ source, design, labels, blocks, region, say }: WriterInput): Writer {
  const used = new Map<string, { readonly data: SharedData; readonly elsewhere: string | undefined }>();

  const names: Names = {
    design,
    labels,
    blocks,
    shared(data, resource) {
      const own = source.region(resource);
      const elsewhere = own === region ? undefined : own;
      const label = elsewhere === undefined ? data.label : `${data.label}_${slug(elsewhere)}`;
      used.set(label, { data, elsewhere });
      return label;
    },
  };

  const entries = (values: Arguments, resource: ResourceId): readonly Entry[] =>
    Object.entries(values).flatMap(([name, value]): readonly Entry[] => (value === undefined ? [] : [[name, resolve(value, resource, names)]]));

  const regionOf = (resource: ResourceId, block: TerraformBlock): readonly Entry[] => {
    const own = source.region(resource);
    return block.global || own === region ? [] : [['region', literal(own)]];
  };

  const tags = (resource: ResourceId, block: TerraformBlock): readonly Entry[] => {
    if (!block.named) return [];
    const whole = [...nameOf(resource, design.resources[resource])].slice(0, TAG_LIMIT).join('');
    const name = block.named === 'plain' ? whole.replace(NOT_PLAIN, '_') : whole;
    return [['tags', { type: 'object', entries: [['Name', literal(name)]] }]];
  };

  const dependsOn = (block: TerraformBlock): readonly Entry[] => {
    const addresses = (block.dependsOn ?? []).map((reference) => addressOf(reference, names) ?? '');
    return addresses.length === 0 ? [] : [['depends_on', { type: 'list', items: addresses.map(bare) }]];
  };

  const lifecycle = (ignored: readonly string[] | undefined): readonly HclBlock[] =>
    ignored === undefined
      ? []
      : [{ type: 'lifecycle', labels: [], arguments: [['ignore_changes', { type: 'list', items: ignored.map(bare) }]], blocks: [] }];

  const declaration = (description: Sentence, more: readonly Entry[]): readonly Entry[] => [['description', literal(say(description))], ...more];

  return {
    blocks: (list) =>
      list.map(({ resource, block, label }) => ({
        type: 'resource',
        labels: [block.type, label],
        arguments: [...regionOf(resource, block), ...entries(block.arguments, resource), ...tags(resource, block)],
        blocks: [
          ...(block.blocks ?? []).map((nested) => ({ type: nested.name, labels: [], arguments: entries(nested.arguments, resource), blocks: [] })),
          ...lifecycle(block.ignoreChanges),
        ],
        closing: dependsOn(block),
        comment: block.comment && say(block.comment),
      })),
    sharedData: () =>
      [...used]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([label, { data, elsewhere }]) => ({
          type: 'data',
          labels: [data.type, label],
          arguments: [...(elsewhere === undefined ? [] : [['region', literal(elsewhere)] as const]), ...entries(data.arguments, label)],
          blocks: [],
        })),
    variable: (resource, { name, type, description, default: value }) => ({
      type: 'variable',
      labels: [variableName(name, resource, names)],
      arguments: declaration(description, [['type', bare(type)], ...entries({ default: value }, resource)]),
      blocks: [],
    }),
    output: (resource, { name, value, description }) => ({
      type: 'output',
      labels: [variableName(name, resource, names)],
      arguments: declaration(description, entries({ value } satisfies Record<string, Expression>, resource)),
      blocks: [],
    }),
  };
}
