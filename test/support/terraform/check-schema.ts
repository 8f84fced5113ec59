import { addressOf, type Configuration, isObject, type Json, type JsonObject, listOf, type ParsedBlock, referencesIn } from './configuration.ts';
import { type Attribute, type BlockSchema, PROVIDERS, type SchemaType, schemaOf } from './schema.ts';

const META = new Set(['depends_on', 'lifecycle', 'count', 'for_each', 'provider']);

/** What the provider's schema refuses in a configuration, one line each; none when it is valid. */
export const schemaProblems = (configuration: Configuration): readonly string[] => [
  ...duplicates(configuration),
  ...configuration.blocks.flatMap(blockProblems),
  ...providerProblems(configuration),
  ...referenceProblems(configuration),
  ...cycles(configuration),
];

function duplicates({ blocks }: Configuration): readonly string[] {
  const addresses = blocks.map(addressOf);
  return addresses.filter((address, index) => addresses.indexOf(address) !== index).map((address) => `${address}: written twice`);
}

function blockProblems(block: ParsedBlock): readonly string[] {
  const schema = schemaOf(block);
  if (!schema) return [`${addressOf(block)}: no such type`];
  return [...(schema.deprecated ? [`${addressOf(block)}: deprecated`] : []), ...bodyProblems(addressOf(block), block.body, schema)];
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
  if (attribute.deprecated) return [`${at}: deprecated`];
  if (attribute.sensitive && !(typeof value === 'string' && value.startsWith('${'))) return [`${at}: a secret is written down`];
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

/**
 * Whose provider is not required would be looked for under `hashicorp/`, and an alias nobody declared is an error. What is declared
 * and not used asks people for keys that nothing needs.
 */
function providerProblems({ blocks, required, providers }: Configuration): readonly string[] {
  const declared = new Set(providers.map(({ name, alias }) => (alias === undefined ? name : `${name}.${alias}`)));
  const asked = blocks.map((block) => {
    const own = block.body.provider;
    return { at: addressOf(block), provider: typeof own === 'string' ? own.replace(/^\$\{|\}$/g, '') : block.type.replace(/_.*$/, '') };
  });
  return [
    ...asked.filter(({ provider }) => !declared.has(provider)).map(({ at, provider }) => `${at}: the provider ${provider} is not declared`),
    ...providers.filter(({ name }) => !required.has(name)).map(({ name }) => `provider.${name}: not required`),
    ...[...required]
      .filter(([name, source]) => !PROVIDERS.some((known) => known.name === name && known.address === `registry.terraform.io/${source}`))
      .map(([name, source]) => `required_providers.${name}: ${source} is another one`),
    ...providers
      .filter(({ name, alias }) => alias !== undefined && !asked.some(({ provider }) => provider === `${name}.${alias}`))
      .map(({ name, alias }) => `provider.${name}.${alias}: declared and not used`),
  ];
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
