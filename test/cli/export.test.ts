import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const netdraft = (...args: string[]) => run(folder.path, args);

beforeAll(async () => {
  await netdraft('new', '--template', 'lambda-dual-stack', '--out', 'lambda.netdraft');
  await netdraft('new', '--template', 'public-private-nat', '--out', 'shop.netdraft');
  writeFileSync(file('empty.netdraft'), '{ "format": "netdraft/1", "name": "Empty" }');
});
afterAll(folder.remove);

describe('export of Terraform', () => {
  it('writes Terraform into a folder, the same every time, and leaves what else is there', async () => {
    mkdirSync(file('tf'));
    writeFileSync(file('tf/own.tf'), '# mine\n');
    const first = await netdraft('export', 'shop.netdraft', '--format', 'terraform', '--out', 'tf');
    expect(first.status).toBe(0);
    expect(first.out).toContain('Wrote tf/network.tf\n');
    const network = read('tf/network.tf');
    expect(network).toContain('resource "aws_vpc" "shop_vpc"');
    await netdraft('export', 'shop.netdraft', '--format', 'terraform', '--out', 'tf');
    expect(read('tf/network.tf')).toBe(network);
    expect(read('tf/own.tf')).toBe('# mine\n');
    expect(readdirSync(file('tf')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says what an earlier export left there, because Terraform would build it still', async () => {
    await netdraft('export', 'lambda.netdraft', '--format', 'terraform', '--out', 'again');
    writeFileSync(
      file('vpc.netdraft'),
      '{ "format": "netdraft/1", "name": "V", "resources": { "v": { "kind": "aws.vpc", "ipv4Cidr": "10.0.0.0/16" } } }',
    );
    const { status, err, out } = await netdraft('export', 'vpc.netdraft', '--format', 'terraform', '--out', 'again');
    expect([status, out]).toEqual([0, 'Wrote again/versions.tf\nWrote again/providers.tf\nWrote again/network.tf\n']);
    expect(err).toMatch(/^netdraft: again\/gateways\.tf was there before and is no part of the design/m);
    const { notes } = JSON.parse((await netdraft('export', 'vpc.netdraft', '--format', 'terraform', '--out', 'again', '--json')).out);
    expect(notes.map(({ code }: { code: string }) => code)).toEqual(Array.from({ length: 6 }, () => 'EXPORT_LEFT'));
    expect(existsSync(file('again/gateways.tf'))).toBe(true);
  });

  it('leaves a folder as it was when a file cannot be written', async () => {
    mkdirSync(file('blocked/network.tf/x'), { recursive: true });
    const { status, out, err } = await netdraft('export', 'shop.netdraft', '--format', 'terraform', '--out', 'blocked');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^netdraft: blocked/);
    expect(readdirSync(file('blocked'))).toEqual(['network.tf']);
  });
});

describe('export of pictures', { timeout: 60_000 }, () => {
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const png = async (out: string, ...more: string[]) => {
    const ran = await netdraft('export', 'lambda.netdraft', '--format', 'png', '--out', out, ...more);
    expect([ran.status, ran.err, ran.out]).toEqual([0, '', `Wrote ${out}\n`]);
    return readFileSync(file(out));
  };

  it('png says which letters of names it has no font for', async () => {
    const named = (name: string) =>
      writeFileSync(file('named.netdraft'), JSON.stringify({ format: 'netdraft/1', name: 'Named', resources: { v: { kind: 'aws.vpc', name } } }));
    named('订单服务');
    expect(await netdraft('export', 'named.netdraft', '--format', 'png', '--out', 'named.png')).toMatchObject({ status: 0, err: '' });
    named('결제');
    const { status, err } = await netdraft('export', 'named.netdraft', '--format', 'png', '--out', 'named.png');
    expect([status, err]).toEqual([0, 'netdraft: PNG pictures have no font for 결 제, so their places are empty. An SVG picture keeps them.\n']);
  });

  it('svg is whole, has its fonts and every name, and is the same every time', async () => {
    const ask = ['export', 'lambda.netdraft', '--format', 'svg', '--from', 'orders-fn', '--to', 'internet'];
    expect(await netdraft(...ask, '--out', 'a.svg')).toMatchObject({ status: 0, out: 'Wrote a.svg\n' });
    const svg = read('a.svg');
    expect(svg).toMatch(/^<\?xml[\s\S]*<svg [\s\S]*<\/svg>\n$/);
    for (const part of ['font/woff2;base64,', '>orders-fn<', '>rt-private<', '>10.20.10.0/24<', '>Request blocked<']) expect(svg).toContain(part);
    await netdraft(...ask, '--out', 'b.svg');
    expect(read('b.svg')).toBe(svg);
  });

  it('png has the size that is asked for', async () => {
    const one = sizeOf(await png('one.png', '--scale', '1'));
    const two = sizeOf(await png('two.png'));
    expect(two.map((side) => Math.round(side / 2))).toEqual(one.map(Math.round));
  });

  it('theme, paper, path, legend and title make a difference', async () => {
    const pictures = [
      await png('p0.png', '--scale', '1'),
      await png('p1.png', '--scale', '1', '--theme', 'dark'),
      await png('p2.png', '--scale', '1', '--transparent'),
      await png('p3.png', '--scale', '1', '--from', 'orders-fn', '--to', 'internet'),
      await png('p4.png', '--scale', '1', '--no-title'),
      await png('p5.png', '--scale', '1', '--from', 'orders-fn', '--to', 'internet', '--no-legend'),
      await png('p6.png', '--scale', '1', '--date', '21 November 2026', '--revision', '7'),
      await png('p7.png', '--scale', '1', '--only', 'us-east-1b'),
    ];
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(pictures.length);
  });

  it.each([
    ['--only', 'us-east-1z', 'netdraft: --only: there is no resource "us-east-1z" in the design. Did you mean "us-east-1"?\n'],
    ['--scale', '5', 'netdraft: --scale: "5" is not a whole number from 1 to 4.\n'],
    ['--theme', 'drak', 'netdraft: --theme: "drak" is not one of the choices. Did you mean "dark"?\n'],
    ['--from', 'orders-fn', 'netdraft: --to is missing. `netdraft help export` shows how it is used.\n'],
  ])('%s %s is wrong', async (option, value, said) => {
    const { status, err } = await netdraft('export', 'lambda.netdraft', '--format', 'png', '--out', 'wrong.png', option, value);
    expect([status, err]).toEqual([2, said]);
    expect(existsSync(file('wrong.png'))).toBe(false);
  });

  it('of nothing is refused', async () => {
    const { status, err } = await netdraft('export', 'empty.netdraft', '--format', 'svg', '--out', 'wrong.svg');
    expect([status, err]).toEqual([2, 'netdraft: There is nothing to draw yet.\n']);
  });
});
