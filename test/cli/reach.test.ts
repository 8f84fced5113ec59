import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const netdraft = (...args: string[]) => run(folder.path, args);

beforeAll(async () => {
  await netdraft('new', '--template', 'public-private-nat', '--out', 'shop.netdraft');
  const shop = readFileSync(join(folder.path, 'shop.netdraft'), 'utf8');
  // The Internet may now ask for what the web servers listen on besides.
  writeFileSync(join(folder.path, 'open.netdraft'), shop.replace('"ports": "443", "peer": "0.0.0.0/0"', '"ports": "20-443", "peer": "0.0.0.0/0"'));
  const named = JSON.parse(shop);
  const { internet, ...resources } = named.resources;
  resources['web-1'].name = 'Web 1';
  writeFileSync(join(folder.path, 'named.netdraft'), JSON.stringify({ ...named, resources: { inet: internet, ...resources } }));
  writeFileSync(join(folder.path, 'empty.netdraft'), '{ "format": "netdraft/1", "name": "Empty" }');
});
afterAll(folder.remove);

describe('what can be reached', () => {
  it('from the Internet, for people', async () => {
    const { status, out } = await netdraft('reach', 'shop.netdraft', '--from', 'internet');
    expect(status).toBe(0);
    expect(out).toBe('Internet to web-1\n  IPv4  tcp 443\nInternet to db-1\n  IPv4  nothing\nInternet to batch-1\n  IPv4  nothing\n');
  });

  it('by every pair, as one document', async () => {
    const { pairs, format } = JSON.parse((await netdraft('reach', 'shop.netdraft', '--json')).out);
    expect(format).toBe('netdraft.reach/1');
    expect(pairs).toHaveLength(12);
    expect(pairs).toContainEqual({ from: 'web-1', to: 'db-1', allowed: { ipv4: [{ protocol: 'tcp', ports: '5432', outcome: 'works' }] } });
    expect(pairs).toContainEqual({ from: 'web-1', to: 'internet', allowed: { ipv4: [{ protocol: 'all', outcome: 'works' }] } });
  });

  it.each([
    ['a name', 'Web 1', 'web-1'],
    ['one of its addresses', 'web-1@10.0.2.15', 'web-1'],
    ['the id of the drawn Internet', 'inet', 'internet'],
  ])('from %s, never to itself', async (_, from, itself) => {
    const { pairs } = JSON.parse((await netdraft('reach', 'named.netdraft', '--from', from, '--json')).out);
    const others = ['internet', 'web-1', 'db-1', 'batch-1'].filter((id) => id !== itself);
    expect(pairs.map((pair: { to: string }) => pair.to).sort()).toEqual(others.sort());
  });

  it('as a table', async () => {
    const { out } = await netdraft('reach', 'shop.netdraft', '--to', 'web-1', '--csv');
    expect(out.split('\r\n').slice(0, 2)).toEqual(['from,to,family,protocol,ports,outcome', 'internet,web-1,ipv4,tcp,443,works']);
  });

  it('of nobody is nothing', async () => {
    expect(JSON.parse((await netdraft('reach', 'empty.netdraft', '--json')).out)).toEqual({ format: 'netdraft.reach/1', pairs: [] });
  });
});

describe('what a change lets through and stops', () => {
  it('is nothing between a design and itself', async () => {
    expect(await netdraft('diff', 'shop.netdraft', 'shop.netdraft')).toMatchObject({ status: 0, out: 'The same can be reached in both.\n' });
  });

  it('is each range of ports, with what it was and is', async () => {
    const { status, out } = await netdraft('diff', 'shop.netdraft', 'open.netdraft', '--json');
    expect(status).toBe(1);
    const opened = { from: 'internet', to: 'web-1', family: 'ipv4', protocol: 'tcp', ports: '22', before: 'blocked', after: 'works' };
    expect(JSON.parse(out).changes).toContainEqual(opened);
  });

  it('is said the other way round, too', async () => {
    const { out } = await netdraft('diff', 'open.netdraft', 'shop.netdraft');
    expect(out.split('\n')[0]).toBe('- Internet to web-1  IPv4  tcp 22  works, now blocked');
  });

  it('takes in hosts that only one of them has', async () => {
    const { out } = await netdraft('diff', 'empty.netdraft', 'shop.netdraft');
    expect(out.split('\n')[0]).toBe('+ Internet to web-1  IPv4  tcp 443  blocked, now works');
  });
});
