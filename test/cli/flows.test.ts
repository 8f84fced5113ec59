import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const netdraft = (...args: string[]) => run(folder.path, args);

beforeAll(async () => {
  await netdraft('new', '--template', 'lambda-dual-stack', '--out', 'lambda.netdraft');
});
afterAll(folder.remove);

describe('a file of flows', () => {
  it('answers a line between others that are not UTF-8, and one with a line separator in a text', async () => {
    const line = (id: string) => Buffer.from(`{ "id": "${id}", "from": "orders-fn", "to": "internet", "protocol": "tcp", "port": 443 }\n`);
    const input = Buffer.concat([Buffer.from('{ "id": "caf\u00e9" }\n', 'latin1'), line('a\u2028b'), line('c')]);
    const { status, out } = await run(folder.path, ['trace', 'lambda.netdraft', '--flows', '-'], { input });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(status).toBe(2);
    expect(lines.map(({ id }) => id)).toEqual([undefined, 'a\u2028b', 'c']);
    expect(lines[0].error).toMatchObject({ code: 'LINE_NOT_TEXT', place: { file: '-', line: 1 } });
  });

  it('says of a line with an address that nobody has where it stands', async () => {
    const input = '\n{ "id": 7, "from": "10.99.0.1", "to": "internet", "protocol": "icmp" }';
    const { out } = await run(folder.path, ['trace', 'lambda.netdraft', '--flows', '-'], { input });
    expect(JSON.parse(out)).toMatchObject({ id: 7, error: { code: 'END_NOBODYS_ADDRESS', place: { file: '-', line: 2, path: 'from' } } });
  });

  it('answers many flows, one a line, and says of each wrong line what is wrong', async () => {
    const flows = [
      '{ "id": 1, "from": "orders-fn", "to": "internet", "protocol": "tcp", "port": 443, "family": "ipv4", "expect": "works" }',
      '',
      '{ "id": "b", "from": "order-fn", "to": "internet", "protocol": "tcp", "port": 443 }',
      '{ "from": "internet", "to": "web-1", "protocol": "tcp", "port": 443, "sourcePort": 50000 }',
      'nonsense',
    ];
    writeFileSync(file('flows.jsonl'), flows.join('\n'));
    const { status, out, err } = await netdraft('trace', 'lambda.netdraft', '--flows', 'flows.jsonl');
    expect([status, err]).toEqual([2, '']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual([1, 'b', undefined, undefined]);
    expect(lines[0]).toMatchObject({ format: 'netdraft.trace/1', met: true, answers: [{ outcome: 'works' }] });
    expect(lines[1].error).toMatchObject({ code: 'FLOW_END_UNKNOWN_NEAR', place: { file: 'flows.jsonl', line: 3, column: 22 } });
    expect(lines[2].answers[0]).toMatchObject({ outcome: 'works', sourcePort: 50000 });
    expect(lines[3].error).toMatchObject({ code: 'JSON_SYNTAX', place: { line: 5 } });
    expect(await run(folder.path, ['trace', 'lambda.netdraft', '--flows', '-'], { input: flows.join('\r\n') })).toEqual({
      status,
      err,
      out: out.replaceAll('flows.jsonl', '-'),
    });
  });

  it.each([
    ['works', 1],
    ['blocked', 0],
  ])('a line that expects %s of a blocked flow exits with %i', async (expected, wanted) => {
    const input = `{ "from": "orders-fn", "to": "internet", "protocol": "tcp", "port": 443, "family": "ipv6", "expect": "${expected}" }`;
    expect((await run(folder.path, ['trace', 'lambda.netdraft', '--flows', '-'], { input })).status).toBe(wanted);
  });
});
