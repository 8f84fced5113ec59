import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { assertNever } from '../model/assert.ts';
import { FORMAT, NOT_KNOWN_LONGEST, NOT_KNOWN_MOST } from '../model/design.ts';
import { DOMAIN, PATH } from '../model/flow.ts';
import type { CellField, Field } from '../model/fields.ts';
import { LONGEST_LOCAL } from '../model/validate.ts';
import { ID } from './id.ts';
import { EXPECTATIONS } from './read-flow.ts';

/** A part of a JSON Schema: plain data. */
export type Schema = { readonly [key: string]: unknown };

/**
 * The JSON Schema (2020-12) of a design file, made from the fields of the kinds, so that editors complete and check while somebody
 * writes one by hand. References and containers it cannot check; the reader does.
 */
export function designSchema(): Schema {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind.id, kindSchema(kind)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:netdraft:design:1',
    title: 'Netdraft design',
    ...object({ format: { const: FORMAT }, name: NAME, resources: RESOURCES, layout: LAYOUT, scenarios: { type: 'array', items: SCENARIO } }, [
      'format',
      'name',
    ]),
    $defs: kinds,
  };
}

const NAME: Schema = { type: 'string', minLength: 1, maxLength: 128 };
const REFERENCE: Schema = { type: 'string', pattern: ID.source };
const COORDINATE: Schema = { type: 'number', minimum: -1_000_000, maximum: 1_000_000 };
const SIZE: Schema = { type: 'number', minimum: 1, maximum: 1_000_000 };

function object(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const RESOURCE: Schema = {
  type: 'object',
  properties: { kind: { enum: KINDS.map((kind) => kind.id) } },
  required: ['kind'],
  allOf: KINDS.map((kind) => ({
    if: { properties: { kind: { const: kind.id } }, required: ['kind'] },
    then: { $ref: `#/$defs/${kind.id}` },
  })),
};
const RESOURCES: Schema = { type: 'object', propertyNames: { pattern: ID.source }, additionalProperties: RESOURCE };

const LAYOUT: Schema = {
  type: 'object',
  additionalProperties: {
    oneOf: [
      object({ x: COORDINATE, y: COORDINATE, width: SIZE, height: SIZE }, ['x', 'y']),
      object({ edge: { enum: ['top', 'right', 'bottom', 'left'] }, at: { ...COORDINATE, minimum: 0 } }, ['edge', 'at']),
    ],
  },
};

const PORT: Schema = { type: 'integer', minimum: 0, maximum: 65535 };
const OCTET: Schema = { type: 'integer', minimum: 0, maximum: 255 };
const FLOW: Schema = object(
  {
    from: { type: 'string' },
    to: { type: 'string' },
    protocol: { type: 'string' },
    port: PORT,
    sourcePort: PORT,
    icmpType: OCTET,
    icmpCode: OCTET,
    domain: { type: 'string', pattern: DOMAIN.source },
    path: { type: 'string', pattern: PATH.source },
  },
  ['from', 'to', 'protocol'],
);
const EXPECT: Schema = object({ ipv4: { enum: EXPECTATIONS }, ipv6: { enum: EXPECTATIONS } }, []);
const INDEX: Schema = { type: 'integer', minimum: 0 };
const CELLS: Schema = { type: 'object' };
const IN_FIELD: Schema = { resource: REFERENCE, field: { type: 'string' } };
/** Which row: by its index or by cells that only it has. */
const ROW_AT = (properties: Schema, required: readonly string[]): readonly Schema[] => [
  object({ ...IN_FIELD, index: INDEX, ...properties }, ['resource', 'field', 'index', ...required]),
  object({ ...IN_FIELD, row: CELLS, ...properties }, ['resource', 'field', 'row', ...required]),
];
const STEP: Schema = {
  oneOf: [
    object(
      {
        set: { oneOf: [object({ ...IN_FIELD, value: {} }, ['resource', 'field']), ...ROW_AT({ column: { type: 'string' }, value: {} }, ['column'])] },
        then: EXPECT,
      },
      ['set'],
    ),
    object(
      {
        add: {
          oneOf: [
            object({ id: REFERENCE, resource: RESOURCE }, ['id', 'resource']),
            object({ ...IN_FIELD, index: INDEX, row: CELLS }, ['resource', 'field', 'row']),
          ],
        },
        then: EXPECT,
      },
      ['add'],
    ),
    object({ delete: { oneOf: [REFERENCE, ...ROW_AT({}, [])] }, then: EXPECT }, ['delete']),
    object({ flow: FLOW, then: EXPECT }, ['flow', 'then']),
  ],
};
const SCENARIO: Schema = object({ name: NAME, suite: NAME, flow: FLOW, expect: EXPECT, steps: { type: 'array', items: STEP } }, [
  'name',
  'flow',
  'expect',
]);

const NOT_KNOWN: Schema = { type: 'array', items: { type: 'string', maxLength: NOT_KNOWN_LONGEST }, maxItems: NOT_KNOWN_MOST };

function kindSchema(kind: Kind): Schema {
  const own = Object.fromEntries(Object.entries(kind.fields).map(([key, field]) => [key, { ...described(kind, key), ...fieldSchema(field) }]));
  const required = kind.within.includes('canvas') ? ['kind'] : ['kind', 'in'];
  return {
    title: kind.words.name,
    ...(kind.words.help !== '' && { description: kind.words.help }),
    ...object({ kind: { const: kind.id }, name: NAME, in: REFERENCE, notKnown: NOT_KNOWN, ...own }, required),
  };
}

function described(kind: Kind, key: string): Schema {
  const words = kind.words.fields[key];
  return { ...(words && { title: words.label }), ...(words?.hint !== undefined && { description: words.hint }) };
}

function fieldSchema(field: Field): Schema {
  if (field.type === 'list') {
    return { type: 'array', items: cellSchema(field.of), ...(field.max !== undefined && { maxItems: field.max }) };
  }
  if (field.type === 'rows') {
    const columns = Object.fromEntries(Object.entries(field.columns).map(([key, column]) => [key, cellSchema(column)]));
    return { type: 'array', items: object(columns, []), ...(field.default !== undefined && { default: field.default }) };
  }
  return cellSchema(field);
}

function cellSchema(field: CellField): Schema {
  switch (field.type) {
    case 'flag':
      return { type: 'boolean', default: field.default };
    case 'whole':
      return { type: 'integer', minimum: field.min, maximum: field.max, ...(field.default !== undefined && { default: field.default }) };
    case 'text':
      return {
        type: 'string',
        maxLength: field.maxLength,
        ...(field.pattern !== undefined && { pattern: `^(?:${field.pattern})$` }),
        ...(field.default !== undefined && { default: field.default }),
      };
    case 'choice':
      return { enum: field.options, default: field.default };
    case 'ports':
    case 'protocol':
      return { type: 'string', default: field.default };
    case 'cidr':
    case 'address':
    case 'peer':
      return { type: 'string' };
    case 'local':
      return { type: 'string', maxLength: LONGEST_LOCAL };
    case 'ref':
      return REFERENCE;
    default:
      return assertNever(field);
  }
}
