import { evaluate, type Functions, type Lookup, parseTemplate, SPLAT } from './expression.ts';
import { FUNCTIONS } from './functions.ts';
import { type Instance, isList, isMap, keyText, Link, Unknown, type Value, type ValueMap } from './value.ts';

/** A `.tf` file as the parser of HCL gives it: blocks by type and label, each a list; expressions as `${...}`. */
export interface ParsedFile {
  readonly path: string;
  readonly body: object;
}
export interface ConfigurationNotes {
  /** A module that is not in the folder, or a number of instances that only Terraform can tell. */
  readonly note: (code: 'MODULE_NOT_HERE' | 'COUNT_NOT_KNOWN', path: { readonly file: string; readonly path: string }, key: string) => void;
}
type Json = Readonly<Record<string, unknown>>;
type Key = string | number | undefined;

interface Block {
  readonly type: string;
  readonly label: string;
  readonly body: Json;
  readonly file: string;
}
/** One instance of a module: what its names stand for. */
interface Scope {
  readonly prefix: string;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly variables: ReadonlyMap<string, Json>;
  readonly locals: ReadonlyMap<string, unknown>;
  readonly outputs: ReadonlyMap<string, unknown>;
  readonly calls: ReadonlyMap<string, Block>;
  readonly given: (variable: string) => Value | undefined;
  /** What a provider of the module is called in the root: what a call passes to it, else that of the same name without an alias. */
  readonly provider: (name: string) => string;
  readonly children: Map<string, readonly { readonly key: Key; readonly scope: Scope }[]>;
}
/** Names that hold in one block alone: `each`, `count`, the iterator of a dynamic block. */
type Own = Readonly<Record<string, Value>>;

/** How deep modules may call each other. */
const DEEPEST = 12;
/** More instances of one block than this are not made. */
const MOST = 5000;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * The instances of every block, with arguments as far as literals, references and a few functions go. What else an expression needs is
 * an `Unknown` with its text.
 * @param standIn what stands for a value that the cloud will choose, so that what is counted from it can be drawn
 */
export function instancesOf(
  files: readonly ParsedFile[],
  notes: ConfigurationNotes,
  standIn: (type: string, attribute: string, address: string, region: string | undefined) => Value | undefined,
): { readonly instances: readonly Instance[]; readonly providers: readonly ValueMap[] } {
  const folders = new Map<string, ParsedFile[]>();
  for (const file of files) folders.set(folderOf(file.path), [...(folders.get(folderOf(file.path)) ?? []), file]);
  const roots = rootsOf(folders);
  const instances: Instance[] = [];
  const providers: ValueMap[] = [];
  const memo = new Map<string, Value>();
  const working = new Set<string>();
  for (const root of roots) {
    const values = new Map(folders.get(root)?.flatMap(({ path, body }) => (path.endsWith('.tfvars') ? Object.entries(body as Json) : [])));
    const scope = scopeOf(
      root,
      '',
      (name) => (values.has(name) ? literal(values.get(name)) : undefined),
      (name) => name,
      0,
    );
    collect(scope);
  }
  return { instances, providers };

  /** Folders that no module call of another folder leads to. */
  function rootsOf(all: ReadonlyMap<string, readonly ParsedFile[]>): readonly string[] {
    const called = new Set<string>();
    for (const [folder, list] of all) {
      for (const { body } of list) {
        for (const bodies of Object.values(isObject((body as Json).module) ? ((body as Json).module as Json) : {})) {
          for (const one of asList(bodies)) {
            const to = isObject(one) ? moduleFolder(folder, one.source) : undefined;
            if (to !== undefined && to !== folder) called.add(to);
          }
        }
      }
    }
    const left = [...all.keys()].filter((folder) => !called.has(folder));
    return left.length > 0 ? left : [...all.keys()].slice(0, 1);
  }

  function scopeOf(folder: string, prefix: string, given: Scope['given'], provider: Scope['provider'], depth: number): Scope {
    const blocks = new Map<string, Block>();
    const [variables, locals, outputs, calls] = [
      new Map<string, Json>(),
      new Map<string, unknown>(),
      new Map<string, unknown>(),
      new Map<string, Block>(),
    ];
    for (const { path, body } of folders.get(folder) ?? []) {
      const root = body as Json;
      for (const [mode, before] of [
        ['resource', ''],
        ['data', 'data.'],
      ] as const) {
        for (const [type, labelled] of Object.entries(isObject(root[mode]) ? (root[mode] as Json) : {})) {
          for (const [label, bodies] of Object.entries(isObject(labelled) ? labelled : {})) {
            const [one] = asList(bodies);
            if (isObject(one)) blocks.set(`${before}${type}.${label}`, { type: `${before}${type}`, label, body: one, file: path });
          }
        }
      }
      for (const [name, bodies] of Object.entries(isObject(root.variable) ? root.variable : {})) variables.set(name, objectIn(asList(bodies)[0]));
      for (const one of asList(root.locals)) for (const [name, value] of Object.entries(isObject(one) ? one : {})) locals.set(name, value);
      for (const [name, bodies] of Object.entries(isObject(root.output) ? root.output : {})) outputs.set(name, objectIn(asList(bodies)[0]).value);
      for (const [name, bodies] of Object.entries(isObject(root.module) ? root.module : {})) {
        const [one] = asList(bodies);
        if (isObject(one)) calls.set(name, { type: 'module', label: name, body: one, file: path });
      }
    }
    const own = ownProviders(folders.get(folder) ?? []);
    const named = (name: string): string => (prefix !== '' && own.has(name) ? inModule(name, prefix) : provider(name));
    const scope: Scope = { prefix, blocks, variables, locals, outputs, calls, given, provider: named, children: new Map() };
    for (const [name, body] of own)
      providers.push({ ...(valueIn(body, scope, {}) as ValueMap), ...partsOf(prefix === '' ? name : inModule(name, prefix)) });
    for (const [name, call] of calls) {
      const to = moduleFolder(folder, call.body.source);
      if (to === undefined || !folders.has(to) || depth >= DEEPEST) {
        notes.note('MODULE_NOT_HERE', { file: call.file, path: `module.${name}` }, String(call.body.source));
        scope.children.set(name, []);
        continue;
      }
      scope.children.set(
        name,
        keysOf(call, `${prefix}module.${name}`, scope).map(({ key, own }) => ({
          key,
          scope: scopeOf(
            to,
            `${prefix}module.${name}${keyText(key)}.`,
            (variable) => (Object.hasOwn(call.body, variable) ? valueIn(call.body[variable], scope, own) : undefined),
            passedBy(call, scope),
            depth + 1,
          ),
        })),
      );
    }
    return scope;
  }

  function collect(scope: Scope): void {
    for (const block of scope.blocks.values()) {
      for (const { key, own } of keysOf(block, `${scope.prefix}${block.type}.${block.label}`, scope)) {
        const address = `${scope.prefix}${block.type}.${block.label}${keyText(key)}`;
        const values: Record<string, Value> = {};
        for (const name of Object.keys(block.body)) if (!META.has(name)) values[name] = argument(block, name, address, scope, own);
        const provider = providerOf(block, scope);
        if (block.body.provider !== undefined || provider.includes('.')) values.provider = provider;
        for (const [name, all] of dynamic(block, scope, own)) values[name] = [...(isList(values[name]) ? values[name] : []), ...all];
        instances.push({ address, type: block.type, label: block.label, arguments: values, file: block.file });
      }
    }
    for (const children of scope.children.values()) for (const { scope: child } of children) collect(child);
  }

  function dynamic(block: Block, scope: Scope, own: Own): readonly (readonly [string, readonly Value[]])[] {
    const { dynamic: all } = block.body;
    return Object.entries(isObject(all) ? all : {}).map(([name, bodies]) => [
      name,
      asList(bodies).flatMap((body): readonly Value[] => {
        if (!isObject(body)) return [];
        const each = valueIn(body.for_each, scope, own);
        const iterator = typeof body.iterator === 'string' ? body.iterator.replace(/^\$\{|\}$/g, '') : name;
        const entries = isList(each) ? each.map((value): [Value, Value] => [value, value]) : isMap(each) ? Object.entries(each) : [];
        return entries.flatMap(([key, value]) =>
          asList(body.content).map((content) => valueIn(content, scope, { ...own, [iterator]: { key, value } })),
        );
      }),
    ]);
  }

  function keysOf(block: Block, address: string, scope: Scope): readonly { readonly key: Key; readonly own: Own }[] {
    const { count, for_each } = block.body;
    const unknown = (): readonly { readonly key: Key; readonly own: Own }[] => {
      notes.note('COUNT_NOT_KNOWN', { file: block.file, path: address }, block.type);
      return [{ key: undefined, own: {} }];
    };
    if (count !== undefined) {
      const value = valueIn(count, scope, {});
      const number = typeof value === 'string' ? Number(value) : value;
      if (typeof number !== 'number' || !(number >= 0 && number <= MOST)) return unknown();
      return Array.from({ length: number }, (_, index) => ({ key: index, own: { count: { index } } }));
    }
    if (for_each === undefined) return [{ key: undefined, own: {} }];
    const each = valueIn(for_each, scope, {});
    if (isList(each) && each.every((one) => typeof one === 'string')) return each.map((key) => ({ key, own: { each: { key, value: key } } }));
    return isMap(each) ? Object.entries(each).map(([key, value]) => ({ key, own: { each: { key, value } } })) : unknown();
  }

  function argument(block: Block, name: string, address: string, scope: Scope, own: Own): Value {
    const key = `${address} ${name}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    // What goes round in a circle has no value.
    if (working.has(key)) return new Unknown(name);
    working.add(key);
    const written = block.body[name];
    const value = name === 'provider' ? bareName(written) : valueIn(written, scope, own);
    working.delete(key);
    memo.set(key, value);
    return value;
  }

  function valueIn(written: unknown, scope: Scope, own: Own): Value {
    if (typeof written === 'string') {
      if (!written.includes('${') && !written.includes('%{')) return written;
      const parsed = parseTemplate(written);
      if (!parsed) return new Unknown(written);
      const value = evaluate(parsed, (root, steps) => named(root, steps, scope, own), FUNCTIONS satisfies Functions);
      return value instanceof Unknown && value.expression === '' ? new Unknown(written) : value;
    }
    if (Array.isArray(written)) return written.map((one) => valueIn(one, scope, own));
    if (isObject(written)) return Object.fromEntries(Object.entries(written).map(([key, one]) => [key, valueIn(one, scope, own)]));
    return literal(written);
  }

  function named(root: string, steps: Parameters<Lookup>[1], scope: Scope, own: Own): Value {
    const [first] = steps;
    if (Object.hasOwn(own, root)) return within(own[root] as Value, steps);
    if (root === 'var' && typeof first === 'string') return within(variable(first, scope), steps.slice(1));
    if (root === 'local' && typeof first === 'string') return within(local(first, scope), steps.slice(1));
    if (root === 'module' && typeof first === 'string') return output(first, steps.slice(1), scope);
    if (root === 'data' && typeof first === 'string' && typeof steps[1] === 'string')
      return attribute(`data.${first}.${steps[1]}`, steps.slice(2), scope);
    if (typeof first === 'string') return attribute(`${root}.${first}`, steps.slice(1), scope);
    return new Unknown(root);
  }

  function variable(name: string, scope: Scope): Value {
    const given = scope.given(name);
    if (given !== undefined) return given;
    const declared = scope.variables.get(name);
    return declared && Object.hasOwn(declared, 'default') ? literal(declared.default) : new Unknown(`var.${name}`);
  }

  function local(name: string, scope: Scope): Value {
    const key = `${scope.prefix}local ${name}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (working.has(key) || !scope.locals.has(name)) return new Unknown(`local.${name}`);
    working.add(key);
    const value = valueIn(scope.locals.get(name), scope, {});
    working.delete(key);
    memo.set(key, value);
    return value;
  }

  function output(module: string, steps: Parameters<Lookup>[1], scope: Scope): Value {
    const children = scope.children.get(module) ?? [];
    const [first, ...rest] = steps;
    const read = (child: Scope, [name, ...more]: Parameters<Lookup>[1]): Value =>
      typeof name === 'string' && child.outputs.has(name)
        ? within(valueIn(child.outputs.get(name), child, {}), more)
        : new Unknown(`module.${module}`);
    if (first === SPLAT) return children.map(({ scope: child }) => read(child, rest));
    const keyed = children.find(({ key }) => key !== undefined && key === first);
    if (keyed) return read(keyed.scope, rest);
    const [only] = children;
    return only && only.key === undefined ? read(only.scope, steps) : new Unknown(`module.${module}`);
  }

  function attribute(at: string, steps: Parameters<Lookup>[1], scope: Scope): Value {
    const block = scope.blocks.get(at);
    if (!block) return new Unknown(at);
    const found = keysOf(block, `${scope.prefix}${at}`, scope);
    const [first, ...rest] = steps;
    const read = ({ key, own }: (typeof found)[number], more: Parameters<Lookup>[1]): Value => attributeOf(block, key, own, more, scope);
    if (first === SPLAT) return found.map((one) => read(one, rest));
    const keyed = found.find(({ key }) => key !== undefined && key === first);
    if (keyed) return read(keyed, rest);
    const [only] = found;
    if (only && only.key === undefined) return read(only, steps);
    return steps.length === 0 ? found.map((one) => read(one, [])) : new Unknown(at);
  }

  /** Of the provider that makes the block. */
  function regionFor(block: Block, scope: Scope): string | undefined {
    const { provider: cloud, alias: named } = partsOf(providerOf(block, scope));
    const region = providers.find(({ provider, alias }) => provider === cloud && alias === named)?.region;
    return typeof region === 'string' ? region : undefined;
  }

  function attributeOf(block: Block, key: Key, own: Own, [name, ...more]: Parameters<Lookup>[1], scope: Scope): Value {
    const address = `${scope.prefix}${block.type}.${block.label}${keyText(key)}`;
    if (typeof name !== 'string') return new Link(address, 'id');
    if (Object.hasOwn(block.body, name)) return within(argument(block, name, address, scope, own), more);
    return within(standIn(block.type, name, address, regionFor(block, scope)) ?? new Link(address, name), more);
  }
}

/** Which provider makes something is a name, whether it is quoted (as it was once) or not. */
const bareName = (written: unknown): string => (typeof written === 'string' ? written.replace(/^\$\{|\}$/g, '') : '');

/** Where a module has settings of its own for a provider (which Terraform only still takes), they are called by the module too. */
const inModule = (name: string, prefix: string): string => {
  const { provider, alias = '' } = partsOf(name);
  return `${provider}.${prefix}${alias}`;
};
const partsOf = (name: string): { readonly provider: string; readonly alias?: string } => {
  const dot = name.indexOf('.');
  return dot < 0 ? { provider: name } : { provider: name.slice(0, dot), alias: name.slice(dot + 1) };
};

/** What a provider says of where it builds. */
const PLACES: ReadonlySet<string> = new Set(['region', 'allowed_account_ids', 'assume_role']);

/** The providers that a folder sets up, by name. A block that is empty only says that a call passes one. */
function ownProviders(files: readonly ParsedFile[]): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  for (const { body } of files) {
    for (const [name, bodies] of Object.entries(objectIn((body as Json).provider))) {
      for (const one of asList(bodies).map(objectIn)) {
        const { alias, version: _, ...settings } = one;
        const full = typeof alias === 'string' ? `${name}.${alias}` : name;
        const places = Object.entries(settings).filter(([key]) => PLACES.has(key));
        if (Object.keys(settings).length > 0) found.set(full, Object.fromEntries(places));
      }
    }
  }
  return found;
}

/** As the root calls it: `aws.west`. Without one of its own a block is made by the plain provider of its cloud. */
const providerOf = ({ type, body }: Block, scope: Scope): string =>
  scope.provider(bareName(body.provider) || (/^(?:data\.)?([a-z]+)_/.exec(type)?.[1] ?? ''));

/** What `providers = { aws = aws.west }` of a call makes of the names in the module. */
function passedBy(call: Block, scope: Scope): Scope['provider'] {
  const passed = new Map(
    asList(call.body.providers).flatMap((one) => Object.entries(objectIn(one)).map(([name, to]) => [bareName(name), bareName(to)])),
  );
  return (name) => scope.provider(passed.get(name) ?? name.split('.')[0] ?? '');
}

/** Arguments of Terraform itself. */
const META: ReadonlySet<string> = new Set(['count', 'for_each', 'depends_on', 'lifecycle', 'provisioner', 'connection', 'dynamic']);

function within(value: Value, steps: Parameters<Lookup>[1]): Value {
  let at = value;
  for (const [index, step] of steps.entries()) {
    if (at instanceof Link)
      at = new Link(at.address, `${at.attribute}${step === SPLAT ? '[*]' : typeof step === 'number' ? `[${step}]` : `.${step}`}`);
    else if (step === SPLAT) return isList(at) ? at.map((one) => within(one, steps.slice(index + 1))) : new Unknown('');
    else if (isList(at) && typeof step === 'number') at = at[step] ?? new Unknown('');
    else if (isMap(at) && Object.hasOwn(at, String(step))) at = at[step] as Value;
    else return new Unknown('');
  }
  return at;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function literal(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(literal);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, literal(one)])) : null;
}

/** A module's folder beside or below this one; undefined: it comes from elsewhere. */
function moduleFolder(from: string, source: unknown): string | undefined {
  if (typeof source !== 'string' || !/^\.{1,2}\//.test(source)) return undefined;
  const parts = from === '' ? [] : from.split('/');
  for (const part of source.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
