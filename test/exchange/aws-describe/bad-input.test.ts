import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import type { ImportFile } from '../../../core/exchange/records/report.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import { filesOf, readSamples } from '../../support/random-aws/read.ts';

const MOTO = new URL('../../fixtures/aws-describe/moto/', import.meta.url);
const FILES: readonly ImportFile[] = readdirSync(MOTO).map((path) => ({ path, text: readFileSync(new URL(path, MOTO), 'utf8') }));
const SERVICES = new URL('../../fixtures/aws-describe/services/111122223333/eu-central-1/', import.meta.url);
const SERVED: readonly ImportFile[] = readdirSync(SERVICES).map((path) => ({ path, text: readFileSync(new URL(path, SERVICES), 'utf8') }));
const NETWORKS = new URL('../../fixtures/aws-describe/networks/', import.meta.url);
const EMULATED = readdirSync(NETWORKS).map((name): readonly ImportFile[] => {
  const folder = new URL(`${name}/123456789012/eu-west-1/`, NETWORKS);
  return readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
});
const GOOD = importDescribe('good', FILES);

/** How many mutations are tried: `NETDRAFT_MUTATIONS=10000` for the long test. */
const MUTATIONS = Number(process.env.NETDRAFT_MUTATIONS ?? 200);

const file = (value: unknown, path = 'bad.json'): ImportFile => ({ path, text: typeof value === 'string' ? value : JSON.stringify(value) });
const textOf = (path: string): string => FILES.find((one) => one.path === path)?.text ?? '';
const subnets = textOf('subnets.json');

/** What is wrong with one more file, and the codes of what is said of it. Everything else is drawn all the same. */
const CASES: Readonly<Record<string, readonly [bad: ImportFile, codes: readonly string[]]>> = {
  'is empty': [file(''), ['FILE_EMPTY']],
  'is cut off': [file(subnets.slice(0, 900)), ['NOT_JSON']],
  'is YAML': [file('Vpcs:\n- VpcId: vpc-1\n'), ['NOT_JSON']],
  'is another kind of JSON': [file([1, 2]), ['NOT_AN_ANSWER']],
  'is an answer without records': [file({}), ['EMPTY_ANSWER']],
  'has records that are none': [file({ Vpcs: [1, null, 'x', []] }), ['NOT_A_RECORD']],
  'has lists where texts belong': [file({ Vpcs: [{ VpcId: ['vpc-1'], CidrBlock: {} }] }), ['WRONG_TYPE']],
  'has keys that change objects': [file('{"__proto__": {"Vpcs": []}, "constructor": [], "Vpcs": []}'), ['RESERVED_KEY', 'RESERVED_KEY']],
  'has ids that change objects': [file('{"Vpcs": [{"VpcId": "__proto__"}, {"VpcId": "constructor", "toString": 1}]}'), ['BAD_ID']],
  'has ids that no design has': [file({ Vpcs: [{ VpcId: 'a b' }, { VpcId: 'x'.repeat(100) }] }), ['BAD_ID']],
  'names what is not there': [
    file({ Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '3.3.3.3', NetworkInterfaceId: 'eni-0' }] }),
    ['NO_SUCH_THING'],
  ],
  'has blocks that are none': [file({ Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/99' }] }), ['VALUE_NOT_TAKEN']],
  'has more to come': [file({ DhcpOptions: [], NextToken: 'x' }), ['PAGE_MISSING']],
  'stands in itself': [file({ Subnets: [{ SubnetId: 'subnet-1', VpcId: 'subnet-1' }] }), ['ID_TWICE']],
};

describe('a folder in which one more file', () => {
  it.each(Object.entries(CASES))('%s', (_, [bad, codes]) => {
    const { design, report } = importDescribe('good', [...FILES, bad]);
    expect(design.resources).toMatchObject(GOOD.design.resources);
    const added = report.problems.filter((note) => note.places.some((place) => place.file === bad.path) || note.code === 'PAGE_MISSING');
    expect(added.map((note) => note.code)).toEqual(codes);
    expect(readDesign(writeDesign(design), 'x')).toEqual({ design });
  });

  it('is an older answer about the same network counts once', () => {
    const { design, report } = importDescribe('good', [...FILES, file(subnets.replaceAll('10.20.0.0/24', '10.20.9.0/24'))]);
    expect(design).toEqual(GOOD.design);
    expect(report.problems.map((note) => note.code)).toContain('DESCRIBED_TWICE');
  });

  it('is of another account stands beside it', () => {
    const other = filesOf(readSamples()[0]?.lists ?? {}).map(({ path, text }) => ({ path: `444455556666/${path}`, text }));
    const { design } = importDescribe('good', [...FILES, ...other]);
    const alone = importDescribe('alone', other);
    const [both, one = [], two = []] = [design, GOOD.design, alone.design].map((d) => Object.keys(d.resources));
    expect(both?.toSorted()).toEqual([...new Set([...one, ...two])].toSorted());
    expect(one.filter((id) => two.includes(id))).toEqual(['internet']);
  });
});

describe('a text with', () => {
  const alone = importDescribe('x', [file(subnets)]).design;
  it.each([
    ['a byte order mark', `\ufeff${subnets}`],
    ['Windows line ends', subnets.replaceAll('\n', '\r\n')],
    ['two answers behind each other', `{"Vpcs": []}\n${subnets}`],
  ])('%s', (_, text) => {
    expect(importDescribe('x', [file(text)]).design).toEqual(alone);
  });
});

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a value may turn into. */
const STRANGE: readonly unknown[] = [
  null,
  '',
  'x',
  -1,
  1e21,
  0.5,
  true,
  [],
  {},
  [[]],
  [{}],
  ['x'],
  '__proto__',
  '0.0.0.0/0',
  '::/0',
  '\u0000',
  'vpc-1',
  '-1',
];

/** One place of the document changed: a value, a key, a record left out or said twice; or the text itself cut or scratched. */
function mutated(text: string, next: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  if (next() < 0.2) {
    const at = Math.floor(next() * text.length);
    return next() < 0.5 ? text.slice(0, at) : `${text.slice(0, at)}${pick(['"', '{', ']', ',', '\\', '9'])}${text.slice(at + 1)}`;
  }
  const root = JSON.parse(text) as unknown;
  const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ of: value as Record<string, unknown>, key });
      collect((value as Record<string, unknown>)[key]);
    }
  };
  collect(root);
  for (let changes = 1 + Math.floor(next() * 3); changes > 0; changes--) {
    const [one, other] = [pick(places), pick(places)];
    if (!one || !other) break;
    const what = next();
    if (what < 0.4) one.of[one.key] = pick(STRANGE);
    else if (what < 0.6) one.of[one.key] = structuredClone(other.of[other.key]);
    else if (what < 0.8) delete one.of[one.key];
    else if (Array.isArray(one.of)) one.of.push(structuredClone(one.of[Number(one.key)]));
    else Object.defineProperty(one.of, '__proto__', { value: one.of[one.key], enumerable: true, configurable: true, writable: true });
  }
  return JSON.stringify(root);
}

describe('mutations of real files', () => {
  it(
    'never throw, and leave a design that can be saved and opened',
    () => {
      const next = numbers(20);
      for (let n = 0; n < MUTATIONS; n++) {
        const sets = [FILES, SERVED, ...EMULATED];
        const all = sets[n % sets.length] ?? FILES;
        const at = Math.floor(next() * all.length);
        const files = all.map((one, i) => (i === at ? { ...one, text: mutated(one.text, next) } : one));
        const { design } = importDescribe('x', files);
        // Some hundred times: reading back costs as much as the import.
        if (n % Math.ceil(MUTATIONS / 100) === 0) expect(readDesign(writeDesign(design), `mutation ${n}`)).toEqual({ design });
      }
    },
    60_000 + MUTATIONS * 100,
  );
});
