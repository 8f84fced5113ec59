import type { Resource, ResourceId } from '../model/design.ts';
import type { ReasonValue } from '../model/reason.ts';

/**
 * What a cloud's own `describe` calls say of a network that exists, as the kinds read it. A kind's `describe.ts` says how records
 * become its fields; it checks nothing: ids, references and values are looked at afterwards, for all kinds alike.
 */
export interface Describe {
  /** What the records make of this kind. */
  readonly read: (answers: Answers) => readonly Described[];
  /** The same, of what no `read` of any kind stands for: interfaces of services that no kind models. Asked last. */
  readonly rest?: (answers: Answers, taken: ReadonlySet<string>) => readonly Described[];
  /** Records that this kind knows and does not draw: the report says why. */
  readonly leaves?: (answers: Answers) => readonly (DescribedNote & { readonly of: Item })[];
}

/** A resource of the design, and the record that it was made of. */
export interface Described {
  readonly id: ResourceId;
  /** Everything but the kind. What is undefined is left out. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly of: Item;
  /** Ids of records that it stands for besides its own: the primary interface of an instance. */
  readonly stands?: readonly string[];
  /** Where its `id` is its own, when the same may be another's elsewhere: names of functions are free again in every region and account. */
  readonly where?: { readonly region: string | undefined; readonly account: string | undefined };
  /** What of it no field can hold: sentences of the kind. */
  readonly notes?: readonly DescribedNote[];
}
export interface DescribedNote {
  readonly code: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
}

/** The records of all files, by the key under which an answer lists them: `Vpcs`. */
export interface Answers {
  readonly all: (table: string) => readonly Item[];
  /** The record of this id. */
  readonly one: (table: string, id: string | undefined) => Item | undefined;
  /** The records whose text under `key` is `value`. */
  readonly where: (table: string, key: string, value: string | undefined) => readonly Item[];
  /**
   * Records of a call that does not say what was asked about (`describe-target-health`): those whose file has one of these words
   * in its path.
   */
  readonly about: (table: string, ...words: readonly string[]) => readonly Item[];
  /** True when a file holds the answer, even an empty one. */
  readonly has: (table: string) => boolean;
  /** A fact that several kinds need, worked out once. */
  readonly fact: <T>(fact: Fact<T>) => T;
}
export type Fact<T> = (answers: Answers) => T;

/** A JSON object of an answer. Its keys are asked for by the functions below: never read `raw` itself. */
export interface Item {
  readonly raw: object;
  readonly shape: Shape;
  readonly origin: Origin;
}
export interface Origin {
  /** Path of the file in the folder, with `/`. */
  readonly file: string;
  /** Where in it: `Reservations[2].Instances[0]`. */
  readonly path: string;
}

/** What was asked of the records at one place, so that the report can tell what nobody understood. */
export interface Shape {
  readonly read: Set<string>;
  readonly inner: Map<string, Shape>;
  /** Says that a value is not of the type that was asked for. */
  readonly wrong: (origin: Origin, key: string) => void;
}

/** AWS writes `VpcId`; some services and toolkits `vpcId`. */
const spelling = (key: string): string => (key[0] ?? '').toLowerCase() + key.slice(1);

/** What stands under a key, or undefined; never what an object inherits. */
function valueAt(item: Item, key: string): unknown {
  item.shape.read.add(key);
  if (Object.hasOwn(item.raw, key)) return (item.raw as Record<string, unknown>)[key] ?? undefined;
  const other = spelling(key);
  return Object.hasOwn(item.raw, other) ? ((item.raw as Record<string, unknown>)[other] ?? undefined) : undefined;
}

function typed<T>(item: Item, key: string, read: (value: unknown) => T | undefined): T | undefined {
  const value = valueAt(item, key);
  if (value === undefined) return undefined;
  const found = read(value);
  if (found === undefined) item.shape.wrong(item.origin, key);
  return found;
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty text says nothing. */
export const text = (item: Item, key: string): string | undefined => typed(item, key, asText) || undefined;
/** Numbers that some answers write as text are numbers too. */
export const whole = (item: Item, key: string): number | undefined =>
  typed(item, key, (value) => {
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
  });
export const flag = (item: Item, key: string): boolean | undefined =>
  typed(item, key, (value) => (value === 'true' || value === 'false' ? value === 'true' : typeof value === 'boolean' ? value : undefined));

/** A text that may as well be known only after an apply: then it is none, and nothing is said of it. */
export const knownText = (item: Item, key: string): string | undefined => asText(valueAt(item, key)) || undefined;

/** The texts of a list; none where there is no list. */
export const texts = (item: Item, key: string): readonly string[] =>
  listAt(item, key).flatMap((value, index) => {
    if (typeof value === 'string') return [value];
    item.shape.wrong(item.origin, `${key}[${index}]`);
    return [];
  });
/** How long a list is, whatever is in it: what is not known yet counts too. */
export const sizeOf = (item: Item, key: string): number => listAt(item, key).length;
/** The objects of a list; none where there is no list. */
export const items = (item: Item, key: string): readonly Item[] => {
  const shape = innerShape(item.shape, key);
  return listAt(item, key).flatMap((raw, index) =>
    isObject(raw) ? [{ raw, shape, origin: { file: item.origin.file, path: `${item.origin.path}.${key}[${index}]` } }] : [],
  );
};
export const inner = (item: Item, key: string): Item | undefined =>
  typed(item, key, (raw) =>
    isObject(raw) ? { raw, shape: innerShape(item.shape, key), origin: { file: item.origin.file, path: `${item.origin.path}.${key}` } } : undefined,
  );

const listAt = (item: Item, key: string): readonly unknown[] =>
  typed(item, key, (value) => (Array.isArray(value) ? (value as readonly unknown[]) : undefined)) ?? [];

export function innerShape(shape: Shape, key: string): Shape {
  const known = shape.inner.get(key);
  if (known) return known;
  const made: Shape = { read: new Set(), inner: new Map(), wrong: shape.wrong };
  shape.inner.set(key, made);
  return made;
}

/** The value of a tag. */
export const tag = (item: Item, name: string): string | undefined =>
  [...items(item, 'Tags'), ...items(item, 'TagSet')]
    .map((one) => (text(one, 'Key') === name ? text(one, 'Value') : undefined))
    .find((v) => v !== undefined);

/** The name that people gave it. */
export const named = (item: Item): { readonly name?: string } => {
  const name = tag(item, 'Name');
  return name === undefined ? {} : { name };
};

/** A resource as it is written: without what is undefined. */
export const written = (kind: string, values: Readonly<Record<string, unknown>>): Resource =>
  ({ kind, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) }) as Resource;
