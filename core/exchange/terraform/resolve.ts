import { kindOf } from '../../kinds/index.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import type {
  Expression,
  LabelPart,
  NestedBlock,
  Reference,
  SharedData,
  TerraformBlock,
  TerraformFile,
  TerraformVariable,
} from '../../kinds/terraform.ts';
import type { Hcl } from './hcl.ts';
import { free, slug } from './labels.ts';

/** A block with the resource that it is of, under its final name. */
export interface NamedBlock {
  readonly resource: ResourceId;
  readonly file: TerraformFile;
  readonly block: TerraformBlock;
  readonly label: string;
}

/** Names of everything that is written, and what refers to what is not. */
export interface Names {
  readonly design: Design;
  readonly labels: ReadonlyMap<ResourceId, string>;
  readonly blocks: ReadonlyMap<string, NamedBlock>;
  /** The label of a shared data source as the block needs it (in its region). */
  readonly shared: (data: SharedData) => string;
  /** Told of every shared variable. */
  readonly setting: (variable: TerraformVariable) => void;
}

const keyOf = (resource: ResourceId, part: string | undefined): string => `${resource}\n${part ?? ''}`;

/** Gives every block its name: the resource's, with what the block adds; unique for its type. */
export function nameBlocks(
  blocks: readonly { readonly resource: ResourceId; readonly file: TerraformFile; readonly block: TerraformBlock }[],
  labels: ReadonlyMap<ResourceId, string>,
): readonly NamedBlock[] {
  const taken = new Set<string>();
  const partText = (part: LabelPart) => (typeof part === 'string' ? part : (labels.get(part.labelOf) ?? part.labelOf));
  return blocks.map((one) => {
    const suffix = one.block.suffix ?? (one.block.part === undefined ? [] : [one.block.part]);
    const plain = [labels.get(one.resource) ?? '', ...suffix.map((part) => slug(partText(part)))].filter((words) => words !== '').join('_');
    const label = free(plain, '', (name) => taken.has(`${one.block.type} ${name}`));
    taken.add(`${one.block.type} ${label}`);
    return { ...one, label };
  });
}

export const indexOf = (blocks: readonly NamedBlock[]): ReadonlyMap<string, NamedBlock> =>
  new Map(blocks.map((one) => [keyOf(one.resource, one.block.part), one]));

/** What the expression names and is not written. */
export function missingIn(value: Expression | undefined, names: Pick<Names, 'blocks'>): ResourceId | undefined {
  if (value === undefined || typeof value !== 'object') return undefined;
  if (isList(value)) return firstOf(value, (item) => missingIn(item, names));
  if ('reference' in value) return addressOf(value, names) === undefined ? value.reference : undefined;
  if ('call' in value) return firstOf(value.arguments, (item) => missingIn(item, names));
  if ('object' in value) return firstOf(Object.values(value.object), (item) => missingIn(item, names));
  return undefined;
}

/** What a block names and is not written. */
export const missingFrom = ({ block }: NamedBlock, names: Pick<Names, 'blocks'>): ResourceId | undefined =>
  missingInside(block, names) ??
  firstOf(block.dependsOn ?? [], (reference) => (addressOf(reference, names) === undefined ? reference.reference : undefined));

/** Blocks stand in blocks: `default_action { forward { target_group { ... } } }`. */
const missingInside = (
  { arguments: values, blocks = [] }: Pick<NestedBlock, 'arguments' | 'blocks'>,
  names: Pick<Names, 'blocks'>,
): ResourceId | undefined =>
  firstOf(Object.values(values), (value) => missingIn(value, names)) ?? firstOf(blocks, (nested) => missingInside(nested, names));

function firstOf<T>(items: readonly T[], find: (item: T) => ResourceId | undefined): ResourceId | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `aws_vpc.main`, or undefined when it is not written. */
export function addressOf({ reference, part }: Omit<Reference, 'attribute'>, names: Pick<Names, 'blocks'>): string | undefined {
  const found = names.blocks.get(keyOf(reference, part));
  return found && addressOfBlock(found);
}
/** `aws_vpc.main`, `data.alicloud_vpc_ipv6_addresses.web` */
export const addressOfBlock = ({ block, label }: NamedBlock): string => `${block.data ? 'data.' : ''}${block.type}.${label}`;

const isList = (value: Expression): value is readonly Expression[] => Array.isArray(value);

/** The expression with every name in place. Throws on a reference to what is not written: `missingIn` asks first. */
export function resolve(value: Expression, resource: ResourceId, names: Names): Hcl {
  if (typeof value !== 'object') return { type: 'literal', value };
  if (isList(value)) return { type: 'list', items: value.map((item) => resolve(item, resource, names)) };
  if ('reference' in value) {
    const address = addressOf(value, names);
    if (address === undefined) throw new Error(`reference to ${value.reference}, which is not written`);
    return { type: 'text', text: `${address}.${value.attribute}` };
  }
  if ('variable' in value) return { type: 'text', text: `var.${variableName(value.variable, resource, names)}` };
  if ('setting' in value) {
    names.setting(value.setting);
    return { type: 'text', text: `var.${value.setting.name}` };
  }
  if ('shared' in value) return { type: 'text', text: `data.${value.shared.type}.${names.shared(value.shared)}.${value.attribute}` };
  if ('call' in value) return { type: 'call', name: value.call, arguments: value.arguments.map((item) => resolve(item, resource, names)) };
  if ('object' in value) return { type: 'object', entries: Object.entries(value.object).map(([key, item]) => [key, resolve(item, resource, names)]) };
  if ('shownName' in value) return { type: 'literal', value: shownName(value.shownName, resource, names) };
  return { type: 'literal', value: ownName(value.ownName, resource, names) };
}

export const variableName = (name: string, resource: ResourceId, names: Pick<Names, 'labels'>): string => `${names.labels.get(resource)}_${name}`;

function ownName(
  rule: { readonly allowed: RegExp; readonly limit: number; readonly end?: string },
  id: ResourceId,
  { design, labels }: Names,
): string {
  const resource = design.resources[id];
  const name = nameOf(id, resource);
  const taken = Object.entries(design.resources).some(([other, r]) => other !== id && r.kind === resource?.kind && nameOf(other, r) === name);
  const chosen = rule.allowed.test(name) && !taken ? name : labelAsName(rule, labels.get(id) ?? '', kindOf(resource?.kind)?.words.stem ?? '');
  return `${chosen}${rule.end ?? ''}`;
}

/** The Terraform name as the cloud takes it: with hyphens where it knows no underscores, behind what the thing is where the word itself is taken. */
function labelAsName({ allowed, limit }: { readonly allowed: RegExp; readonly limit: number }, label: string, stem: string): string {
  const spelled = (text: string) => [text, text.replaceAll('_', '-')].map((one) => one.slice(0, limit).replace(/[_-]+$/, ''));
  const candidates = [...spelled(label), ...spelled(`${slug(stem)}_${label}`)];
  return candidates.find((one) => allowed.test(one)) ?? label.slice(0, limit);
}

function shownName(
  { refused, allowed, limit }: { readonly refused?: RegExp; readonly allowed: RegExp; readonly limit: number },
  id: ResourceId,
  { design, labels }: Names,
): string {
  const drawn = [...nameOf(id, design.resources[id])].slice(0, limit).join('');
  const name = refused ? drawn.replace(refused, '_') : drawn;
  return allowed.test(name) ? name : (labels.get(id) ?? '').slice(0, limit);
}
