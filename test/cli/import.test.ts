import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const MOTO = fileURLToPath(new URL('../fixtures/aws-describe/moto', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);
const netdraft = (...args: readonly string[]) => run(folder.path, args);
const importing = (path: string, ...more: readonly string[]) =>
  netdraft('import', path, '--format', 'aws-describe', '--out', 'net.netdraft', ...more);

describe('netdraft import', () => {
  it('writes a design that answers, and says what it did', async () => {
    const { status, out, err } = await importing(MOTO, '--name', 'Shop');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Wrote net\.netdraft\n\d+ resources of 27 files\n/);
    expect(out).toContain('EC2 instance: 3');
    expect(out).toContain('Virtual private gateway: 1');
    const design = JSON.parse(readFileSync(join(folder.path, 'net.netdraft'), 'utf8')) as {
      name: string;
      resources: Record<string, { name?: string; interface?: string }>;
    };
    expect(design.name).toBe('Shop');
    const called = (name: string) => Object.entries(design.resources).find(([, one]) => one.name === name) ?? ['', {}];
    const [[web, its], [, db]] = [called('web-a'), called('db')];
    const ask = (from = '', port = '5432') =>
      netdraft('trace', 'net.netdraft', '--from', from, '--to', db.interface ?? '', '--port', port, '--family', 'ipv4', '--expect', 'works');
    expect((await ask(web)).status).toBe(0);
    expect((await ask(its.interface)).status).toBe(0);
    expect((await ask(web, '22')).status).toBe(1);
  });

  it('brings a design up to date that is there already, and keeps its name', async () => {
    const { status, out } = await importing(MOTO, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'netdraft.import/1',
      files: ['net.netdraft'],
      report: { files: 27, problems: [] },
    });
    expect(readFileSync(join(folder.path, 'net.netdraft'), 'utf8')).toContain('"name": "Shop"');
  });

  it('reads UTF-16, leaves 1 GB alone, and says where', async () => {
    mkdirSync(join(folder.path, 'odd/eu-central-1'), { recursive: true });
    const at = (name: string) => join(folder.path, 'odd', name);
    writeFileSync(at('eu-central-1/vpcs.json'), `\ufeff${JSON.stringify({ Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] })}`, 'utf16le');
    writeFileSync(at('huge.json'), '');
    truncateSync(at('huge.json'), 1024 ** 3);
    writeFileSync(at('picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xc3]));
    const { status, out } = await netdraft('import', 'odd', '--format', 'aws-describe', '--out', 'odd.netdraft');
    expect(status).toBe(0);
    expect(out).toContain('The file has 1024 MB and is not read: 256 MB are the most.\n    huge.json');
    expect(out).toContain('The file is not text in UTF-8 or UTF-16.\n    picture.json');
    expect(readFileSync(join(folder.path, 'odd.netdraft'), 'utf8')).toContain('"in": "eu-central-1"');
  });

  it('knows a configuration of Terraform by its files, and says where one cannot be parsed', async () => {
    mkdirSync(join(folder.path, 'tf'), { recursive: true });
    writeFileSync(join(folder.path, 'tf/main.tf'), 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n');
    writeFileSync(join(folder.path, 'tf/bad.tf'), 'resource "aws_vpc" "x" {\n  cidr_block =\n}\n');
    const { status, out } = await netdraft('import', 'tf', '--out', 'tf.netdraft');
    expect([status, out]).toEqual([0, expect.stringContaining('bad.tf:2:15\n')]);
    expect(readFileSync(join(folder.path, 'tf.netdraft'), 'utf8')).toContain('"10.0.0.0/16"');
  });

  it.each([
    ['a folder without answers', ['empty'], 'no file there describes a network.'],
    ['a folder that is not there', ['nowhere'], 'nowhere: there is no such file or folder.'],
  ])('says so of %s, and writes nothing', async (_, [path = ''], message) => {
    mkdirSync(join(folder.path, 'empty'), { recursive: true });
    const { status, err } = await netdraft('import', path, '--format', 'aws-describe', '--out', 'none.netdraft');
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(() => readFileSync(join(folder.path, 'none.netdraft'))).toThrow();
  });
});
