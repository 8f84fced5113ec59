import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A type as Terraform writes it: `"string"`, `["set", "string"]`, `["list", ["object", { ... }]]`. */
export type SchemaType = string | readonly [string, SchemaType | Readonly<Record<string, SchemaType>>];
export interface Attribute {
  readonly type: SchemaType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  /** A key or a password. */
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedSchema>>;
  readonly deprecated?: boolean;
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
export interface KnownProvider {
  /** `aws`: every type of it begins so. */
  readonly name: string;
  /** `registry.terraform.io/hashicorp/aws` */
  readonly address: string;
  readonly schema: ProviderSchema;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/terraform-schema');

function read(name: string): KnownProvider {
  const document = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as {
    readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
  };
  const [address, schema] = Object.entries(document.provider_schemas)[0] as [string, ProviderSchema];
  return { name, address, schema };
}

export const PROVIDERS: readonly KnownProvider[] = ['aws', 'alicloud', 'tencentcloud'].map(read);

/** What the provider of this type knows of it; undefined when none does. */
export function schemaOf({ mode, type }: { readonly mode: 'resource' | 'data'; readonly type: string }): BlockSchema | undefined {
  const provider = PROVIDERS.find(({ name }) => type.startsWith(`${name}_`));
  return provider?.schema[mode === 'data' ? 'data_source_schemas' : 'resource_schemas'][type]?.block;
}
