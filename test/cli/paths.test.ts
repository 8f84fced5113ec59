import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const netdraft = (line: string, input?: string) => run(folder.path, line.split(' '), input === undefined ? {} : { input });
let design = '';

beforeAll(async () => {
  expect((await netdraft('new --template public-private-nat --out shop.netdraft')).status).toBe(0);
  design = readFileSync(file('shop.netdraft'), 'utf8');
  expect((await netdraft('export shop.netdraft --format terraform --out tf')).status).toBe(0);
});
afterAll(folder.remove);

/** A pipe with a name, as `<(git show HEAD:shop.netdraft)` gives one, which somebody writes `text` into. */
function pipeOf(name: string, text: string): void {
  writeFileSync(file(`${name}.content`), text);
  spawn('sh', ['-c', `mkfifo ${name} && cat ${name}.content > ${name}`], { cwd: folder.path });
}
const piped = async (name: string) => {
  while (!readdirSync(folder.path).includes(name)) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('a design is read from', () => {
  it.each(['check -', 'test - --json', 'reach - --from internet', 'trace - --from web-1 --to internet', 'diff shop.netdraft -'])(
    'standard input: %s',
    async (line) => expect(await netdraft(line, design)).toEqual(await netdraft(line.replace(/ -(?= |$)/, ' shop.netdraft'))),
  );

  it('a pipe', async () => {
    pipeOf('old', design);
    await piped('old');
    expect(await netdraft('diff old shop.netdraft')).toMatchObject({ status: 0, out: 'The same can be reached in both.\n' });
  });

  it('standard input with the place of what is wrong', async () => {
    expect((await netdraft('check -', design.slice(0, 40))).err).toMatch(/^netdraft: -:\d+:\d+: the file ends in the middle/);
    expect((await netdraft('check -', ' '.repeat(17 * 1024 * 1024))).err).toMatch(/^netdraft: -: the file has \d+ MB/);
  });
});

/** What each command writes where `--out` says, and what of it stands on standard output when that is `-`. */
const WRITERS: readonly (readonly [string, RegExp])[] = [
  ['new --template public-private-nat --out', /^\{\n {2}"format": "netdraft\/1"/],
  ['export shop.netdraft --format svg --out', /^<\?xml.*\n<svg/],
  ['export shop.netdraft --format png --out', /^\u0089PNG/],
  ['import tf --out', /^\{\n {2}"format": "netdraft\/1"/],
  ['test shop.netdraft --junit', /^<\?xml/],
];

describe.each(WRITERS)('%s', (line, start) => {
  it('- writes that and nothing else to standard output', async () => {
    const { status, out } = await netdraft(`${line} -`);
    expect(status).toBe(0);
    expect(out.slice(0, 99)).toMatch(start);
    expect(out.includes('Wrote')).toBe(false);
    expect(readdirSync(folder.path)).not.toContain('-');
  });

  it('- has no room for --json', async () => {
    const { status, err } = await netdraft(`${line} - --json`);
    expect([status, err]).toEqual([2, `netdraft: ${line.split(' ').at(-1)} - and --json cannot be used together.\n`]);
  });

  it('leaves a device a device', async () => {
    expect(await netdraft(`${line} /dev/null`)).toMatchObject({ status: 0 });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe.each(WRITERS.filter(([line]) => !/^new| png /.test(line)))('%s a file that is there', (line, start) => {
  const content = line.startsWith('import') ? () => design : () => 'old';

  it('keeps its permissions', async () => {
    writeFileSync(file('kept'), content());
    chmodSync(file('kept'), 0o640);
    expect((await netdraft(`${line} kept`)).status).toBe(0);
    expect(statSync(file('kept')).mode & 0o777).toBe(0o640);
    expect(readFileSync(file('kept'), 'latin1').slice(0, 99)).toMatch(start);
  });

  it('behind a link keeps the link', async () => {
    mkdirSync(file('far'), { recursive: true });
    writeFileSync(file('far/real'), content());
    const link = `link-${line.split(' ').join('-')}`;
    symlinkSync('far/real', file(link));
    expect((await netdraft(`${line} ${link}`)).status).toBe(0);
    expect(readFileSync(file('far/real'), 'latin1').slice(0, 99)).toMatch(start);
    expect(readdirSync(file('far'))).toEqual(['real']);
  });
});
