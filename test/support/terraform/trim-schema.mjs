import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Cuts the schemas of the providers down to what `test/fixtures/terraform-schema/kept.json` names, for whoever adds a type there:
 *
 *   node test/support/terraform/trim-schema.mjs FOLDER && npx biome format --write test/fixtures/terraform-schema
 *
 * FOLDER holds `aws.json`, `alicloud.json` and `tencentcloud.json` as `terraform providers schema -json` prints them. The tests read
 * only what this writes.
 */
const fixtures = join(import.meta.dirname, '../../fixtures/terraform-schema');
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the schemas?');

/** What checks need of an attribute, in this order. */
const FLAGS = ['type', 'required', 'optional', 'computed', 'sensitive', 'deprecated'];

const attribute = (whole) => Object.fromEntries(FLAGS.filter((flag) => whole[flag] !== undefined).map((flag) => [flag, whole[flag]]));
const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
const sized = (object) => object !== undefined && Object.keys(object).length > 0;

const block = ({ attributes, block_types, deprecated }) => ({
  ...(deprecated && { deprecated }),
  ...(sized(attributes) && { attributes: mapped(attributes, attribute) }),
  ...(sized(block_types) && { block_types: mapped(block_types, nested) }),
});
const nested = ({ nesting_mode, min_items, max_items, block: inner }) => ({
  nesting_mode,
  block: block(inner),
  ...(min_items && { min_items }),
  ...(max_items && { max_items }),
});

function kept(all, names, file) {
  return Object.fromEntries(
    names.map((name) => {
      if (!all[name]) throw new Error(`${file} has no ${name}`);
      return [name, { version: all[name].version, block: block(all[name].block) }];
    }),
  );
}

/** One attribute a line; everything around them a line each. */
function print(value, indent, key) {
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(
    ([name, v]) => `${inner}${JSON.stringify(name)}: ${key === 'attributes' ? JSON.stringify(v) : print(v, inner, name)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

for (const [name, { resources, data }] of Object.entries(JSON.parse(readFileSync(join(fixtures, 'kept.json'), 'utf8')))) {
  const file = `${name}.json`;
  const { provider_schemas: providers } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const [[source, schema]] = Object.entries(providers);
  const { attributes, block_types = {} } = schema.provider.block;
  const only = (all, names) => Object.fromEntries(names.flatMap((one) => (all[one] ? [[one, all[one]]] : [])));
  const provider = {
    attributes: only(attributes, ['alias', 'region', 'allowed_account_ids']),
    block_types: only(block_types, name === 'aws' ? ['assume_role'] : []),
  };
  const trimmed = {
    format_version: '1.0',
    provider_schemas: {
      [source]: {
        // Of the provider only the place is written: keys come from the environment.
        provider: { version: schema.provider.version, block: block(provider) },
        resource_schemas: kept(schema.resource_schemas, resources, file),
        data_source_schemas: kept(schema.data_source_schemas, data, file),
      },
    },
  };
  writeFileSync(join(fixtures, file), `${print(trimmed, '')}\n`);
}
