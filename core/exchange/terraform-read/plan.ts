import { parseExpression, type Step } from './expression.ts';
import { type Instance, isList, isMap, keyText, Link, Unknown, type Value, type ValueMap } from './value.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What `terraform show -json` prints: of a state, or of a plan. */
export const isShown = (root: unknown): root is Json =>
  isObject(root) && (isObject(root.planned_values) || isObject(root.values)) && typeof root.format_version === 'string';

/** How deep modules are looked into. */
const DEEPEST = 32;

/** A module of the configuration in a plan, as an instance of it stands in the tree. */
interface Module {
  /** `module.net["a"].` */
  readonly prefix: string;
  readonly configuration: Json;
  readonly parent?: { readonly module: Module; readonly call: Json; readonly key: string | number | undefined };
}

/**
 * The instances of a plan or a state. Terraform has evaluated everything: what is literal stands there; what only an apply will tell is a
 * `Link` where the configuration names another block for it, and an `Unknown` otherwise. Which key of several instances is meant is told
 * by the expression's own key, or by that of the block around it.
 */
export function instancesOfShown(root: Json, file: string): { readonly instances: readonly Instance[]; readonly providers: readonly ValueMap[] } {
  const values = (isObject(root.planned_values) ? root.planned_values : root.values) as Json;
  const configuration = isObject(root.configuration) ? root.configuration : {};
  const unknown = new Map(
    objects(root.resource_changes).map((change): [string, unknown] => [
      textOf(change.address),
      isObject(change.change) ? change.change.after_unknown : undefined,
    ]),
  );
  const listed: { readonly resource: Json; readonly module: Module }[] = [];
  const visit = (tree: Json, module: Module, depth: number): void => {
    for (const resource of objects(tree.resources)) listed.push({ resource, module });
    if (depth >= DEEPEST) return;
    for (const child of objects(tree.child_modules)) {
      const address = textOf(child.address);
      const last = /(?:^|\.)module\.([\w-]+)(\[[^\]]*\])?$/.exec(address);
      const call = last && isObject(module.configuration.module_calls) ? (module.configuration.module_calls as Json)[last[1] ?? ''] : undefined;
      const inner = isObject(call) && isObject(call.module) ? call.module : {};
      const parent = isObject(call) ? { parent: { module, call, key: keyOf(last?.[2]) } } : {};
      visit(child, { prefix: `${address}.`, configuration: inner, ...parent }, depth + 1);
    }
  };
  const rootModule = isObject(configuration.root_module) ? configuration.root_module : {};
  if (isObject(values.root_module)) visit(values.root_module, { prefix: '', configuration: rootModule }, 0);
  // Data sources that were read before the plan.
  const prior = isObject(root.prior_state) && isObject(root.prior_state.values) ? root.prior_state.values : undefined;
  if (prior && isObject(prior.root_module)) {
    const before = listed.length;
    visit(prior.root_module, { prefix: '', configuration: rootModule }, 0);
    listed.splice(before, listed.length, ...listed.slice(before).filter(({ resource }) => resource.mode === 'data'));
  }
  const addresses = new Map<string, string[]>();
  for (const { resource } of listed) {
    const address = textOf(resource.address);
    const block = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/, '');
    addresses.set(block, [...(addresses.get(block) ?? []), address]);
  }
  const instances = listed.flatMap(({ resource, module }): readonly Instance[] => {
    const [address, type, label] = [textOf(resource.address), textOf(resource.type), textOf(resource.name)];
    if (address === '' || type === '') return [];
    const blocks = objects(module.configuration.resources);
    const block = blocks.find((one) => one.type === type && one.name === label && one.mode === resource.mode);
    const expressions = isObject(block?.expressions) ? block.expressions : {};
    const key = typeof resource.index === 'string' || typeof resource.index === 'number' ? resource.index : undefined;
    const resolve: Resolve = (references) => linksOf(references, module, key, addresses);
    // Where nothing is known yet, there are no values at all.
    const known = plain(isObject(resource.values) ? resource.values : {}) as ValueMap;
    const merged = merge(known, unknown.get(address), expressions, resolve);
    const provider = nameOfProvider(configuration, textOf(block?.provider_config_key));
    const values = { ...(isMap(merged) ? merged : known), ...(provider !== undefined && { provider }) };
    return [{ address, type: `${resource.mode === 'data' ? 'data.' : ''}${type}`, label, arguments: values, file }];
  });
  return { instances, providers: providersOf(configuration, isObject(root.variables) ? root.variables : {}) };
}

const objectIn = (value: unknown): Json => (isObject(value) ? value : {});

const keyOf = (written: string | undefined): string | number | undefined => {
  if (written === undefined) return undefined;
  const inner = written.slice(1, -1);
  return inner.startsWith('"') ? inner.slice(1, -1) : Number(inner);
};

function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

type Resolve = (references: readonly string[]) => readonly Link[];

/** Puts in what is not known yet. `unknown` has `true` where a value of the same place is. */
function merge(known: Value | undefined, unknown: unknown, expression: unknown, resolve: Resolve): Value | undefined {
  if (unknown === true) return fromReferences(expression, resolve);
  if (Array.isArray(unknown)) {
    const list = isList(known) ? known : [];
    // A list of single values has one expression for all of them.
    if (isObject(expression) && unknown.some((one) => one === true)) {
      const links = resolve(referencesIn(expression));
      let next = 0;
      return unknown.map((one, index) => (one === true ? (links[next++] ?? new Unknown('')) : (list[index] ?? null)));
    }
    const inner = Array.isArray(expression) ? expression : [];
    return unknown.map((one, index) => merge(list[index], one, inner[index] ?? (inner.length === 1 ? inner[0] : undefined), resolve) ?? null);
  }
  if (!isObject(unknown)) return known;
  const map: Record<string, Value> = isMap(known) ? { ...known } : {};
  const inner = isObject(expression) ? expression : {};
  for (const [key, one] of Object.entries(unknown)) {
    const value = merge(isMap(known) ? known[key] : undefined, one, inner[key], resolve);
    if (value !== undefined) map[key] = value;
  }
  return map;
}

const referencesIn = (expression: unknown): readonly string[] =>
  isObject(expression) && Array.isArray(expression.references) ? expression.references.filter((one): one is string => typeof one === 'string') : [];

/** Undefined: nothing says what it will be, the cloud chooses (most attributes of a new resource). */
function fromReferences(expression: unknown, resolve: Resolve): Value | undefined {
  const references = referencesIn(expression);
  if (references.length === 0) return undefined;
  const links = resolve(references);
  const [first] = links;
  return first === undefined ? new Unknown(references[0] ?? '') : links.length === 1 ? first : links;
}

/** Terraform lists `aws_vpc.main.id` and what it is part of, `aws_vpc.main`: the longest says most. */
const longest = (references: readonly string[]): readonly string[] =>
  references.filter((one, index) => !references.slice(0, index).some((before) => before.startsWith(`${one}.`) || before.startsWith(`${one}[`)));

function linksOf(
  references: readonly string[],
  module: Module,
  key: string | number | undefined,
  addresses: ReadonlyMap<string, readonly string[]>,
  depth = 0,
): readonly Link[] {
  if (depth > DEEPEST) return [];
  return longest(references).flatMap((reference): readonly Link[] => {
    const parsed = parseExpression(reference);
    if (parsed?.type !== 'path') return [];
    const [first, second] = parsed.steps;
    if (parsed.root === 'var' && typeof first === 'string' && module.parent) {
      const { module: above, call, key: own } = module.parent;
      const given = isObject(call.expressions) ? call.expressions[first] : undefined;
      return linksOf(referencesIn(given), above, own, addresses, depth + 1);
    }
    if (parsed.root === 'module' && typeof first === 'string') return linksOfModule(first, parsed.steps.slice(1), module, addresses, depth);
    if (['each', 'count', 'local', 'path', 'terraform', 'self', 'var'].includes(parsed.root) || typeof first !== 'string') return [];
    const data = parsed.root === 'data' && typeof second === 'string';
    const block = `${module.prefix}${data ? `data.${first}.${second}` : `${parsed.root}.${first}`}`;
    return linksTo(block, parsed.steps.slice(data ? 2 : 1), key, addresses);
  });
}

function linksOfModule(
  name: string,
  steps: readonly Step[],
  module: Module,
  addresses: ReadonlyMap<string, readonly string[]>,
  depth: number,
): readonly Link[] {
  const calls = isObject(module.configuration.module_calls) ? module.configuration.module_calls : {};
  const call = calls[name];
  const [first, second] = steps;
  const index = typeof first === 'object' && 'index' in first && first.index.type === 'literal' ? first.index.value : undefined;
  const output = typeof first === 'string' ? first : typeof second === 'string' ? second : undefined;
  if (!isObject(call) || !isObject(call.module) || output === undefined) return [];
  const outputs = isObject(call.module.outputs) ? call.module.outputs : {};
  const found = outputs[output];
  const key = typeof index === 'string' || typeof index === 'number' ? index : undefined;
  const inner: Module = { prefix: `${module.prefix}module.${name}${keyText(key)}.`, configuration: call.module, parent: { module, call, key } };
  return isObject(found) ? linksOf(referencesIn(found.expression), inner, undefined, addresses, depth + 1) : [];
}

function linksTo(
  block: string,
  steps: readonly Step[],
  key: string | number | undefined,
  addresses: ReadonlyMap<string, readonly string[]>,
): readonly Link[] {
  const all = addresses.get(block) ?? [];
  const [first, ...rest] = steps;
  const written = typeof first === 'object' && 'index' in first && first.index.type === 'literal' ? first.index.value : undefined;
  const attribute = pathOf(typeof written === 'string' || typeof written === 'number' ? rest : steps) || 'id';
  const chosen =
    typeof written === 'string' || typeof written === 'number'
      ? [`${block}${keyText(written)}`]
      : all.includes(`${block}${keyText(key)}`)
        ? [`${block}${keyText(key)}`]
        : all;
  return chosen.filter((address) => all.includes(address)).map((address) => new Link(address, attribute));
}

/** `addresses[0].id` */
const pathOf = (steps: readonly Step[]): string =>
  steps
    .map((step) => {
      if (typeof step === 'string') return `.${step}`;
      return 'index' in step && step.index.type === 'literal' ? `[${step.index.value}]` : '[*]';
    })
    .join('')
    .replace(/^\./, '');

/** What a block's provider is called: `aws.west`; that of a module is called by its whole key. Undefined: the plain one, or nothing says. */
function nameOfProvider(configuration: Json, key: string): string | undefined {
  const one = objectIn(objectIn(configuration.provider_config)[key]);
  const alias = aliasOf(key, one);
  return alias === undefined || typeof one.name !== 'string' ? undefined : `${one.name}.${alias}`;
}
const aliasOf = (key: string, { module_address, alias }: Json): string | undefined =>
  typeof module_address === 'string' ? key : typeof alias === 'string' ? alias : undefined;

/** The settings of the providers that are literal, or a variable of the whole configuration. */
function providersOf(configuration: Json, variables: Json): readonly ValueMap[] {
  return Object.entries(objectIn(configuration.provider_config)).map(([key, written]) => {
    const one = objectIn(written);
    const alias = aliasOf(key, one);
    // Variables of a module are those of its call.
    return {
      ...settingsOf(objectIn(one.expressions), typeof one.module_address === 'string' ? {} : variables),
      provider: textOf(one.name),
      ...(alias !== undefined && { alias }),
    };
  });
}

const settingsOf = (expressions: Json, variables: Json): ValueMap =>
  Object.fromEntries(
    Object.entries(expressions).flatMap(([key, value]): readonly (readonly [string, Value])[] => {
      if (Array.isArray(value)) return [[key, value.map((one) => settingsOf(objectIn(one), variables))]];
      const { constant_value, references } = objectIn(value);
      if (constant_value !== undefined) return [[key, plain(constant_value)]];
      const [only, ...more] = Array.isArray(references) ? references : [];
      const variable = more.length === 0 && /^var\.([\w-]+)$/.exec(String(only))?.[1];
      const given = variable ? objectIn(variables[variable]).value : undefined;
      return given === undefined ? [] : [[key, plain(given)]];
    }),
  );
