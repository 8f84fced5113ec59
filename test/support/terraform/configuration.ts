import { parse } from '@cdktn/hcl2json';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** One `resource` or `data` block as it was parsed. */
export interface ParsedBlock {
  readonly mode: 'resource' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}
export interface Configuration {
  readonly blocks: readonly ParsedBlock[];
  readonly variables: ReadonlySet<string>;
  /** `required_providers`: name and source. */
  readonly required: ReadonlyMap<string, string>;
  /** Every `provider` block. */
  readonly providers: readonly { readonly name: string; readonly alias: string | undefined }[];
  /** Everything that may refer to something, with where it stands. */
  readonly expressions: readonly { readonly at: string; readonly value: Json }[];
}

export const addressOf = ({ mode, type, name }: ParsedBlock): string => `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value as Json]);

/** Reads all files of a configuration; throws where HCL itself is wrong. */
export async function readConfiguration(files: Readonly<Record<string, string>>): Promise<Configuration> {
  const blocks: ParsedBlock[] = [];
  const variables = new Set<string>();
  const expressions: { at: string; value: Json }[] = [];
  const required = new Map<string, string>();
  const providers: { name: string; alias: string | undefined }[] = [];
  for (const [file, text] of Object.entries(files)) {
    const root = (await parse(file, text)) as JsonObject;
    for (const mode of ['resource', 'data'] as const) {
      for (const [type, named] of Object.entries((root[mode] ?? {}) as Record<string, JsonObject>)) {
        for (const [name, bodies] of Object.entries(named)) {
          for (const body of listOf(bodies)) blocks.push({ mode, type, name, body: body as JsonObject });
        }
      }
    }
    for (const [name, { source }] of Object.entries(requiredIn(root))) required.set(name, source);
    for (const [name, bodies] of Object.entries((root.provider ?? {}) as Record<string, readonly (JsonObject & { readonly alias?: string })[]>)) {
      for (const body of bodies) {
        providers.push({ name, alias: body.alias });
        expressions.push({ at: `provider.${name}`, value: body });
      }
    }
    for (const name of Object.keys((root.variable ?? {}) as JsonObject)) variables.add(name);
    for (const [name, value] of Object.entries((root.output ?? {}) as JsonObject)) expressions.push({ at: `output.${name}`, value });
  }
  for (const block of blocks) expressions.push({ at: addressOf(block), value: block.body });
  return { blocks, variables, required, providers, expressions };
}

/** The parser gives every block as a list. */
function requiredIn(root: JsonObject): Readonly<Record<string, { readonly source: string }>> {
  const settings = listOf(root.terraform) as readonly JsonObject[];
  return Object.assign({}, ...settings.flatMap((one) => listOf(one.required_providers)));
}

/** What `${...}` in a value refers to: the text without templates that are escaped and without strings. */
export function expressionsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') {
    const template = value.replaceAll('$${', '');
    return [...template.matchAll(/\$\{([\s\S]*)\}/g)].map((match) => (match[1] ?? '').replace(/"(?:[^"\\]|\\.)*"/g, '""'));
  }
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  return isObject(value) ? Object.values(value).flatMap(expressionsIn) : [];
}

export interface ReferenceFound {
  /** `aws_vpc.main`, `data.alicloud_images.x`, `var.x` */
  readonly address: string;
  readonly attribute: string | undefined;
}
const REFERENCE = /(?<![\w.])(?:(var)\.([\w-]+)|((?:data\.)?(?:aws|alicloud|tencentcloud)_\w+\.[\w-]+)(?:\.(\w+))?)/g;

export const referencesIn = (value: Json | undefined): readonly ReferenceFound[] =>
  expressionsIn(value).flatMap((text) =>
    [...text.matchAll(REFERENCE)].map((m) => (m[1] ? { address: `var.${m[2]}`, attribute: undefined } : { address: m[3] ?? '', attribute: m[4] })),
  );
