import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import type { HclParser } from '../../../core/exchange/terraform-read/hcl.ts';
import { importTerraform, type ParsedFile, parseFiles } from '../../../core/exchange/terraform-read/index.ts';
import { designOf, exported } from '../../support/terraform/cases.ts';

const EXAMPLES = join(import.meta.dirname, '../../fixtures/provider-examples/cases');

/** How many mutations are tried: `NETDRAFT_MUTATIONS=10000` for the long test. */
const MUTATIONS = Number(process.env.NETDRAFT_MUTATIONS ?? 150);

const read = async (files: Readonly<Record<string, string>>) => {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const parsed = await parseFiles(all, async () => parse as HclParser);
  return importTerraform('bad', parsed.files, parsed.notes);
};

/** An expression, as the parser of HCL leaves it in a text. */
const written = (text: string): string => `\${${text}}`;

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const SHOWN = {
  format_version: '1.2',
  values: {
    root_module: {
      resources: [{ address: 'aws_vpc.main', mode: 'managed', type: 'aws_vpc', name: 'main', values: { id: 'vpc-1', cidr_block: '10.0.0.0/16' } }],
    },
  },
};
const CUT = JSON.stringify(SHOWN, undefined, 1).slice(0, 60);

/** Files, what the report says of them and where, and the resources that are drawn all the same. */
const CASES: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, said: readonly string[], drawn: readonly string[]]>> = {
  'a plan that is cut off': [{ 'plan.json': CUT, 'main.tf': VPC }, ['NOT_WHOLE_JSON plan.json:5'], ['main']],
  'an empty file': [{ 'plan.json': '', 'main.tf': VPC }, ['FILE_EMPTY plan.json'], ['main']],
  'JSON of something else': [{ 'a.json': '[]', 'b.json': '{"values": 5}', 'main.tf': VPC }, ['NOT_SHOWN a.json'], ['main']],
  'a syntax error': [{ 'bad.tf': 'resource "aws_vpc" "x" {\n  cidr_block =\n}\n', 'main.tf': VPC }, ['NOT_HCL bad.tf:2'], ['main']],
  'locals that go round in a circle': [
    { 'main.tf': 'locals {\n a = local.b\n b = local.a\n}\nresource "aws_vpc" "main" {\n cidr_block = local.a\n}\n' },
    ['NEEDS_EVALUATION main.tf'],
    ['main'],
  ],
  'blocks that name each other': [
    {
      'main.tf':
        'resource "aws_vpc" "main" {\n cidr_block = aws_vpc.other.cidr_block\n}\nresource "aws_vpc" "other" {\n cidr_block = aws_vpc.main.cidr_block\n}\n',
    },
    ['NEEDS_EVALUATION main.tf'],
    ['main', 'other'],
  ],
  'a module that calls itself': [{ 'main.tf': `${VPC}module "again" {\n source = "./"\n}\n` }, ['MODULE_NOT_HERE main.tf'], ['main']],
  'a module from elsewhere': [
    { 'main.tf': `${VPC}module "net" {\n source = "terraform-aws-modules/vpc/aws"\n}\n` },
    ['MODULE_NOT_HERE main.tf'],
    ['main'],
  ],
  'a count of a thousand million': [
    { 'main.tf': 'resource "aws_vpc" "main" {\n count = 1000000000\n cidr_block = "10.0.0.0/16"\n}\n' },
    ['COUNT_NOT_KNOWN main.tf'],
    ['main'],
  ],
  'keys of every object': [
    { 'state.json': JSON.stringify(SHOWN).replace('"id"', '"__proto__":{"cidr_block":"10.9.0.0/16"},"constructor":5,"id"') },
    [],
    ['main'],
  ],
  'a block that only the cloud will know': [
    { 'main.tf': `${VPC}resource "aws_subnet" "a" {\n vpc_id = aws_vpc.main.id\n cidr_block = data.aws_ssm_parameter.block.value\n}\n` },
    ['NEEDS_EVALUATION main.tf'],
    ['a', 'main'],
  ],
};

describe('whatever is wrong is said with its place, and the rest is drawn', () => {
  it.each(Object.entries(CASES))('%s', async (_, [files, said, drawn]) => {
    const { design, report } = await read(files);
    const found = report.problems.map(({ code, places: [at] }) => `${code} ${at?.file}${at?.line === undefined ? '' : `:${at.line}`}`);
    expect(found).toEqual(said);
    expect(Object.keys(design.resources).filter((id) => design.resources[id]?.kind !== 'aws.region')).toEqual(expect.arrayContaining([...drawn]));
  });
});

describe('values of any other form', () => {
  let files: readonly ParsedFile[];
  beforeAll(async () => {
    const names = ['aws-joins', 'alibaba-network', 'tencent-clb', 'endpoints'];
    const texts = names.flatMap((name) => Object.entries(exported(designOf(name)).files).map(([path, text]) => [`${name}/${path}`, text] as const));
    const cases = readdirSync(EXAMPLES).map((name) => [`${name}/main.tf`, readFileSync(join(EXAMPLES, name, 'main.tf'), 'utf8')] as const);
    files = await Promise.all([...texts, ...cases].map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object })));
  });

  it(
    'never make an import fail, and leave a design that can be saved and opened',
    () => {
      const odd = fc.constantFrom(
        null,
        0,
        -1,
        1e300,
        '',
        '$',
        written('a.b.c'),
        written('var.x'),
        '10.0.0.0/99',
        '::',
        [],
        [[]],
        {},
        { __proto__: 1 },
        [{}],
        true,
      );
      fc.assert(
        fc.property(fc.nat(), fc.nat(), odd, fc.nat(3), (file, at, value, whole) => {
          const chosen = files[file % files.length] as ParsedFile;
          const folder = chosen.path.split('/')[0];
          const changed = { ...chosen, body: mutated(chosen.body, at, value) as object };
          const configuration = files.filter(({ path }) => path.startsWith(`${folder}/`)).map((one) => (one === chosen ? changed : one));
          const shown = whole === 0 ? [{ path: 'x.json', root: { format_version: '1', values: { root_module: changed.body } } }] : [];
          const { design } = importTerraform('odd', { shown, configuration });
          expect(readDesign(writeDesign(design), 'odd')).not.toHaveProperty('errors');
        }),
        { numRuns: MUTATIONS },
      );
    },
    60_000 + MUTATIONS * 200,
  );
});

/** A copy in which the value number `at`, counted in its own order, is another one. */
function mutated(body: unknown, at: number, value: unknown): unknown {
  let count = 0;
  const size = (one: unknown): number =>
    typeof one === 'object' && one !== null ? 1 + Object.values(one).reduce((sum: number, v) => sum + size(v), 0) : 1;
  const chosen = 1 + (at % Math.max(1, size(body) - 1));
  const copy = (one: unknown): unknown => {
    if (count++ === chosen) return value;
    if (Array.isArray(one)) return one.map(copy);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, v]) => [key, copy(v)]));
  };
  return copy(body);
}
