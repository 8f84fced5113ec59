import type {
  Arguments,
  Expression,
  NestedBlock,
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
import { aliasOf, builderAt, providerOf, roleOf, type Site, siteOfBlock, type UsedProvider } from './providers.ts';
import { addressOf, type NamedBlock, type Names, resolve, variableName } from './resolve.ts';

/** Longest value of a tag, in characters. */
const TAG_LIMIT = 256;
const NOT_PLAIN = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

export interface WriterInput {
  readonly source: TerraformSource;
  readonly design: Design;
  readonly labels: ReadonlyMap<ResourceId, string>;
  readonly blocks: ReadonlyMap<string, NamedBlock>;
  readonly providers: readonly UsedProvider[];
  readonly say: (sentence: Sentence) => string;
}
export interface Writer {
  /** The blocks of the next file, behind the shared data sources, by name, that no earlier file has asked for. */
  file(blocks: readonly NamedBlock[]): readonly HclBlock[];
  /** The shared variables that the blocks written so far have asked for, by name. */
  settings(): readonly HclBlock[];
  variable(resource: ResourceId, variable: TerraformVariable): HclBlock;
  output(resource: ResourceId, output: TerraformOutput): HclBlock;
}

type Entry = readonly [string, Hcl];
const literal = (value: string): Hcl => ({ type: 'literal', value });
const NOWHERE: Site = { region: '', account: undefined };
const bare = (text: string): Hcl => ({ type: 'text', text });

interface UsedData {
  readonly data: SharedData;
  readonly label: string;
  readonly site: Site;
}

/** Turns blocks of kinds into HCL. Remembers which shared data sources and variables they use. */
export function createWriter({ source, design, labels, blocks, providers, say }: WriterInput): Writer {
  const data = new Map<string, UsedData>();
  const settings = new Map<string, TerraformVariable>();
  for (const { others } of providers)
    for (const { account } of others) if (account !== undefined) settings.set(roleOf(account).name, roleOf(account));

  /** What a block says of where it is built; nothing for what the first provider builds in its own region. */
  const placeOf = (type: string, site: Site, global = false): readonly (readonly [name: string, said: string])[] => {
    const used = providers.find(({ provider }) => provider === providerOf(type));
    if (!used) return [];
    const { at, isOwnRegion } = builderAt(used, site);
    return [
      ...(at === used.home ? [] : [['provider', aliasOf(used, at)] as const]),
      ...(isOwnRegion || global || used.provider.elsewhere !== 'region' ? [] : [['region', site.region] as const]),
    ];
  };

  /** What is named by something that is built there. */
  const namesIn = (site: Site): Names => ({
    design,
    labels,
    blocks,
    shared(one) {
      const label = slug([one.label, ...placeOf(one.type, site).map(([, said]) => said)].join(' '));
      const key = `${one.type}.${label}`;
      if (!data.has(key)) data.set(key, { data: one, label, site });
      return label;
    },
    setting: (variable) => settings.set(variable.name, variable),
  });

  const entries = (values: Arguments, resource: ResourceId, names: Names): readonly Entry[] =>
    Object.entries(values).flatMap(([name, value]): readonly Entry[] => (value === undefined ? [] : [[name, resolve(value, resource, names)]]));

  const placeEntries = (type: string, site: Site, global?: boolean): readonly Entry[] =>
    placeOf(type, site, global).map(([name, said]) => [name, name === 'provider' ? bare(`${providerOf(type).name}.${said}`) : literal(said)]);

  const tags = (resource: ResourceId, block: TerraformBlock): readonly Entry[] => {
    if (!block.named) return [];
    const whole = [...nameOf(resource, design.resources[resource])].slice(0, TAG_LIMIT).join('');
    const name = block.named === 'plain' ? whole.replace(NOT_PLAIN, '_') : whole;
    return [['tags', { type: 'object', entries: [['Name', literal(name)]] }]];
  };

  const dependsOn = (block: TerraformBlock): readonly Entry[] => {
    const addresses = (block.dependsOn ?? []).map((reference) => addressOf(reference, { blocks }) ?? '');
    return addresses.length === 0 ? [] : [['depends_on', { type: 'list', items: addresses.map(bare) }]];
  };

  const nested = (all: readonly NestedBlock[] | undefined, resource: ResourceId, names: Names): readonly HclBlock[] =>
    (all ?? []).map((one) => ({
      type: one.name,
      labels: [],
      arguments: entries(one.arguments, resource, names),
      blocks: nested(one.blocks, resource, names),
    }));

  const resourceBlock = ({ resource, block, label }: NamedBlock): HclBlock => {
    const site = siteOfBlock(source, resource, block);
    const names = namesIn(site);
    return {
      type: block.data ? 'data' : 'resource',
      labels: [block.type, label],
      arguments: [...placeEntries(block.type, site, block.global), ...entries(block.arguments, resource, names), ...tags(resource, block)],
      blocks: [...nested(block.blocks, resource, names), ...lifecycle(block.ignoreChanges)],
      closing: dependsOn(block),
      comment: block.comment && say(block.comment),
    };
  };

  const dataBlock = ({ data: { type, arguments: values }, label, site }: UsedData): HclBlock => ({
    type: 'data',
    labels: [type, label],
    arguments: [...placeEntries(type, site), ...entries(values, label, namesIn(site))],
    blocks: [],
  });

  const variableBlock = (label: string, { type, description, default: value, sensitive }: TerraformVariable, resource: ResourceId): HclBlock => ({
    type: 'variable',
    labels: [label],
    arguments: [
      ['description', literal(say(description))],
      ['type', bare(type)],
      ...entries({ default: sensitive ? undefined : value, sensitive }, resource, namesIn(NOWHERE)),
    ],
    blocks: [],
  });

  const written = new Set<string>();
  return {
    file(list) {
      const body = list.map(resourceBlock);
      const asked = [...data].filter(([key]) => !written.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [key] of asked) written.add(key);
      return [...asked.map(([, one]) => dataBlock(one)), ...body];
    },
    settings: () =>
      [...settings.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((variable) => variableBlock(variable.name, variable, variable.name)),
    variable: (resource, variable) => variableBlock(variableName(variable.name, resource, { labels }), variable, resource),
    output: (resource, { name, value, description }) => ({
      type: 'output',
      labels: [variableName(name, resource, { labels })],
      arguments: [
        ['description', literal(say(description))],
        ...entries(
          { value } satisfies Record<string, Expression>,
          resource,
          namesIn({ region: source.region(resource), account: source.account(resource) }),
        ),
      ],
      blocks: [],
    }),
  };
}

const lifecycle = (ignored: readonly string[] | undefined): readonly HclBlock[] =>
  ignored === undefined
    ? []
    : [{ type: 'lifecycle', labels: [], arguments: [['ignore_changes', { type: 'list', items: ignored.map(bare) }]], blocks: [] }];
