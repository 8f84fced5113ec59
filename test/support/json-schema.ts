/** The part of JSON Schema 2020-12 that our schema uses. An unknown keyword is an error, so that nothing is passed over. */
type Schema = Readonly<Record<string, unknown>>;
type Object_ = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Object_ => typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
const isType = (value: unknown, type: unknown): boolean => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Check = (value: unknown, wanted: unknown, schema: Schema, root: Schema) => boolean;
const all = (values: readonly unknown[], schema: unknown, root: Schema) => values.every((value) => valid(value, schema as Schema, root));

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (value, wanted) => isType(value, wanted),
  const: (value, wanted) => same(value, wanted),
  enum: (value, wanted) => (wanted as readonly unknown[]).some((one) => same(value, one)),
  minimum: (value, wanted) => typeof value !== 'number' || value >= Number(wanted),
  maximum: (value, wanted) => typeof value !== 'number' || value <= Number(wanted),
  minLength: (value, wanted) => typeof value !== 'string' || value.length >= Number(wanted),
  maxLength: (value, wanted) => typeof value !== 'string' || value.length <= Number(wanted),
  maxItems: (value, wanted) => !Array.isArray(value) || value.length <= Number(wanted),
  pattern: (value, wanted) => typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value),
  items: (value, wanted, _, root) => !Array.isArray(value) || all(value, wanted, root),
  required: (value, wanted) => !isObject(value) || (wanted as readonly string[]).every((key) => Object.hasOwn(value, key)),
  properties: (value, wanted, _, root) => {
    const known = wanted as Readonly<Record<string, Schema>>;
    return !isObject(value) || Object.entries(known).every(([key, schema]) => !Object.hasOwn(value, key) || valid(value[key], schema, root));
  },
  additionalProperties: (value, wanted, schema, root) => {
    if (!isObject(value)) return true;
    const others = Object.keys(value).filter((key) => !Object.hasOwn((schema.properties ?? {}) as object, key));
    return wanted === false
      ? others.length === 0
      : all(
          others.map((key) => value[key]),
          wanted,
          root,
        );
  },
  propertyNames: (value, wanted, _, root) => !isObject(value) || all(Object.keys(value), wanted, root),
  oneOf: (value, wanted, _, root) => (wanted as readonly Schema[]).filter((schema) => valid(value, schema, root)).length === 1,
  allOf: (value, wanted, _, root) => (wanted as readonly Schema[]).every((schema) => valid(value, schema, root)),
  if: (value, wanted, schema, root) => !valid(value, wanted as Schema, root) || valid(value, (schema.then ?? {}) as Schema, root),
  $ref: (value, wanted, _, root) => {
    const [, , name = ''] = String(wanted).split('/');
    return valid(value, (root.$defs as Readonly<Record<string, Schema>>)[name] as Schema, root);
  },
};
const WORDS = ['$schema', '$id', '$defs', 'title', 'description', 'default', 'then'];

/** True when the value is as the schema says. */
export function valid(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    if (WORDS.includes(keyword)) return true;
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`unknown keyword ${keyword}`);
    return check(value, wanted, schema, root);
  });
}
