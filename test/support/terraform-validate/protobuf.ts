import type { BlockSchema, NestedSchema, ProviderSchema, Versioned } from '../terraform/schema.ts';

/**
 * The few messages of Terraform's plugin protocol 5 that a provider needs which only knows its schema. Numbers are the protocol's:
 * a field is its number and wire type (0: a whole number, 2: bytes with their length) and then the value.
 */
const NESTING = { single: 1, list: 2, set: 3, map: 4, group: 5 } as const;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
const whole = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const flag = (field: number, value: boolean | undefined): Buffer => (value ? whole(field, 1) : Buffer.alloc(0));
function bytes(field: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

const block = (schema: BlockSchema): Buffer =>
  Buffer.concat([
    ...Object.entries(schema.attributes ?? {}).map(([name, a]) =>
      bytes(2, bytes(1, name), bytes(2, JSON.stringify(a.type)), flag(4, a.required), flag(5, a.optional), flag(6, a.computed)),
    ),
    ...Object.entries(schema.block_types ?? {}).map(([name, nested]) => bytes(3, nestedBlock(name, nested))),
  ]);

const nestedBlock = (name: string, nested: NestedSchema): Buffer =>
  Buffer.concat([
    bytes(1, name),
    bytes(2, block(nested.block)),
    whole(3, NESTING[nested.nesting_mode]),
    whole(4, nested.min_items ?? 0),
    whole(5, nested.max_items ?? 0),
  ]);

const schema = ({ version, block: content }: Versioned): Buffer => Buffer.concat([whole(1, version), bytes(2, block(content))]);

const schemas = (field: number, all: Readonly<Record<string, Versioned>>): readonly Buffer[] =>
  Object.entries(all).map(([name, one]) => bytes(field, bytes(1, name), bytes(2, schema(one))));

/** `GetProviderSchema.Response` */
export const schemaResponse = (provider: ProviderSchema): Buffer =>
  Buffer.concat([bytes(1, schema(provider.provider)), ...schemas(2, provider.resource_schemas), ...schemas(3, provider.data_source_schemas)]);

/** The bytes of each field of a message that holds bytes, by number: the last one counts. */
export function fieldsOf(message: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message.readUInt8(at++);
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = number();
    if ((key & 7) === 2) {
      const length = number();
      found.set(key >> 3, message.subarray(at, at + length));
      at += length;
    } else number();
  }
  return found;
}

/** A value in the field of an answer, as msgpack. */
export const dynamicValue = (field: number, value: Buffer): Buffer => bytes(field, bytes(1, value));
/** Says that the provider is one of the older kind, whose plans are not held against every rule. */
export const legacyTypeSystem = (field: number): Buffer => flag(field, true);
