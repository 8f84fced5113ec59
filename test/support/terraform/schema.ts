import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A type as Terraform writes it: `"string"`, `["set", "string"]`, `["list", ["object", { ... }]]`. */
export type SchemaType = string | readonly [string, SchemaType | Readonly<Record<string, SchemaType>>];
export interface Attribute {
  readonly type: SchemaType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedSchema>>;
}
export interface NestedSchema {
  readonly nesting_mode: 'single' | 'list' | 'set' | 'map' | 'group';
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}
export interface Versioned {
  readonly version: number;
  readonly block: BlockSchema;
}
export interface ProviderSchema {
  readonly provider: Versioned;
  readonly resource_schemas: Readonly<Record<string, Versioned>>;
  readonly data_source_schemas: Readonly<Record<string, Versioned>>;
}

const file = join(import.meta.dirname, '../../fixtures/terraform-schema/aws.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as { readonly provider_schemas: Readonly<Record<string, ProviderSchema>> };

export const [PROVIDER, AWS] = Object.entries(document.provider_schemas)[0] as [string, ProviderSchema];
