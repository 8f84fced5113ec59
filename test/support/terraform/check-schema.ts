import { addressOf, type Configuration, isObject, type Json, type JsonObject, listOf, type ParsedBlock, referencesIn } from './configuration.ts';
import { AWS, type Attribute, type BlockSchema, type SchemaType } from './schema.ts';

const META = new Set(['depends_on', 'lifecycle', 'count', 'for_each', 'provider']);

/** What the provider's schema refuses in a configuration, one line each; none when it is valid. */
export const schemaProblems = (configuration: Configuration): readonly string[] => [
  ...duplicates(configuration),
  ...configuration.blocks.flatMap(blockProblems),
  ...referenceProblems(configuration),
  ...cycles(configuration),
];

const schemaOf = ({ mode, type }: Pick<ParsedBlock, 'mode' | 'type'>): BlockSchema | undefined =>
  (mode === 'data' ? AWS.data_source_schemas : AWS.resource_schemas)[type]?.block;

function duplicates({ blocks }: Configuration): readonly string[] {
  const addresses = blocks.map(addressOf);
  return addresses.filter((address, index) => addresses.indexOf(address) !== index).map((address) => `${address}: written twice`);
}

function blockProblems(block: ParsedBlock): readonly string[] {
  const schema = schemaOf(block);
  return schema ? bodyProblems(addressOf(block), block.body, schema) : [`${addressOf(block)}: no such type`];
}

function bodyProblems(at: string, body: JsonObject, schema: BlockSchema): readonly string[] {
  const attributes = schema.attributes ?? {};
  const nested = schema.block_types ?? {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    const attribute = attributes[name];
    const inner = nested[name];
    if (attribute) problems.push(...attributeProblems(`${at}.${name}`, value, attribute));
    else if (inner) problems.push(...listOf(value).flatMap((one) => bodyProblems(`${at}.${name}`, one as JsonObject, inner.block)));
    else if (!META.has(name)) problems.push(`${at}.${name}: no such argument`);
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.required && !(name in body)) problems.push(`${at}.${name}: missing`);
  }
  for (const [name, inner] of Object.entries(nested)) {
    const count = name in body ? listOf(body[name]).length : 0;
    if (count < (inner.min_items ?? 0)) problems.push(`${at}.${name}: too few blocks`);
    if (inner.max_items && count > inner.max_items) problems.push(`${at}.${name}: too many blocks`);
  }
  return problems;
}

function attributeProblems(at: string, value: Json, attribute: Attribute): readonly string[] {
  if (!attribute.required && !attribute.optional) return [`${at}: only computed`];
  return typeProblems(at, value, attribute.type);
}

/** A template stands for any scalar; what is literal must be of the type, without Terraform's conversions. */
function typeProblems(at: string, value: Json, type: SchemaType): readonly string[] {
  if (typeof value === 'string' && value.startsWith('${')) return [];
  if (typeof type === 'string') {
    const expected = type === 'bool' ? 'boolean' : type;
    return typeof value === expected ? [] : [`${at}: ${JSON.stringify(value)} is no ${type}`];
  }
  const [form, of] = type;
  if (form === 'map') return isObject(value) ? Object.values(value).flatMap((v) => typeProblems(at, v, of as SchemaType)) : [`${at}: no map`];
  if (form === 'object') return objectProblems(at, value, of as Readonly<Record<string, SchemaType>>);
  return Array.isArray(value) ? value.flatMap((v: Json) => typeProblems(at, v, of as SchemaType)) : [`${at}: no ${form}`];
}

/** Sets of objects may be written as blocks: every member is optional then. */
function objectProblems(at: string, value: Json, members: Readonly<Record<string, SchemaType>>): readonly string[] {
  if (!isObject(value)) return [`${at}: no object`];
  return Object.entries(value).flatMap(([name, v]) => {
    const type = members[name];
    return type ? typeProblems(`${at}.${name}`, v, type) : [`${at}.${name}: no such argument`];
  });
}

function referenceProblems({ blocks, variables, expressions }: Configuration): readonly string[] {
  const known = new Map(blocks.map((block) => [addressOf(block), block]));
  const used = new Set<string>();
  const problems = expressions.flatMap(({ at, value }) =>
    referencesIn(value).flatMap(({ address, attribute }) => {
      if (address.startsWith('var.')) {
        used.add(address.slice(4));
        return variables.has(address.slice(4)) ? [] : [`${at}: ${address} is not declared`];
      }
      const target = known.get(address);
      if (!target) return [`${at}: ${address} does not exist`];
      const exists = attribute === undefined || schemaOf(target)?.attributes?.[attribute];
      return exists ? [] : [`${at}: ${address} has no ${attribute}`];
    }),
  );
  return [...problems, ...[...variables].filter((name) => !used.has(name)).map((name) => `var.${name}: declared and not used`)];
}

/** Terraform refuses blocks that need each other. */
function cycles({ blocks }: Configuration): readonly string[] {
  const needs = new Map(blocks.map((block) => [addressOf(block), referencesIn(block.body).map((r) => r.address)]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (address: string, path: readonly string[]): void => {
    if (path.includes(address)) problems.push(`${[...path, address].join(' -> ')}: a circle`);
    if (done.has(address) || path.includes(address)) return;
    for (const next of needs.get(address) ?? []) visit(next, [...path, address]);
    done.add(address);
  };
  for (const address of needs.keys()) visit(address, []);
  return problems;
}
