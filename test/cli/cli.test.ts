import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/program.ts';
import { TEMPLATES } from '../../core/templates/index.ts';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const netdraft = (...args: string[]) => run(folder.path, args);

beforeAll(async () => {
  await netdraft('new', '--template', 'lambda-dual-stack', '--out', 'lambda.netdraft');
  await netdraft('new', '--template', 'public-private-nat', '--out', 'shop.netdraft');
  writeFileSync(file('bad.netdraft'), '{\n  "format": "netdraft/1",\n  "name": "Bad",\n  "resources": { "v": { "kind": "aws.vcp" }, "w": {} }\n}\n');
  writeFileSync(file('shop-resized.netdraft'), read('shop.netdraft').replace('"10.0.0.0/16"', '"10.0.0.0/15"'));
  writeFileSync(file('empty.netdraft'), '{ "format": "netdraft/1", "name": "Empty" }');
  writeFileSync(file('latin1.netdraft'), Buffer.from([0x7b, 0xe9, 0x7d]));
  writeFileSync(
    file('two-gateways.netdraft'),
    '{ "format": "netdraft/1", "name": "Two", "resources": { "v": { "kind": "aws.vpc", "ipv4Cidr": "10.0.0.0/16" }, "a": { "kind": "aws.internet-gateway", "in": "v" }, "b": { "kind": "aws.internet-gateway", "in": "v" } } }',
  );
});
afterAll(folder.remove);

/** Command lines that are wrong, and what is said of them. All exit with 2 and write nothing to standard output. */
const WRONG: readonly (readonly [string, string | RegExp])[] = [
  ['tracee x', 'netdraft: there is no command "tracee". Did you mean "trace"?\n'],
  ['frobnicate', 'netdraft: there is no command "frobnicate". `netdraft help` lists them.\n'],
  ['--verison', 'netdraft: there is no option --verison. Did you mean --version?\n'],
  ['trace lambda.netdraft --form orders-fn --to internet', 'netdraft: there is no option --form. Did you mean --from?\n'],
  ['trace lambda.netdraft --colour', 'netdraft: there is no option --colour. `netdraft help trace` lists them.\n'],
  ['trace lambda.netdraft --from', 'netdraft: --from needs a value.\n'],
  ['trace', 'netdraft: netdraft trace needs DESIGN.\n'],
  ['trace a.netdraft b.netdraft --from x --to y', 'netdraft: netdraft trace takes less: "b.netdraft" is one too many.\n'],
  ['trace lambda.netdraft --to internet', 'netdraft: --from is missing. `netdraft help trace` shows how it is used.\n'],
  [
    'trace lambda.netdraft --from order-fn --to internet',
    'netdraft: --from: there is no resource "order-fn" to send from or to. Did you mean "orders-fn"?\n',
  ],
  [
    'trace lambda.netdraft --from private-a --to internet',
    'netdraft: --from: "private-a" is aws.subnet, which sends and receives nothing by itself.\n',
  ],
  ['trace lambda.netdraft --from orders-fn --to internet --port 65536', 'netdraft: --port: "65536" is not a whole number from 0 to 65535.\n'],
  [
    'trace lambda.netdraft --from orders-fn --to internet --protocol icmp --port 80',
    'netdraft: --port: icmp has no ports: only TCP, UDP and SCTP have.\n',
  ],
  ['trace lambda.netdraft --from orders-fn --to internet --icmp-type 8', 'netdraft: --icmp-type: tcp has no ICMP type and code.\n'],
  [
    'trace lambda.netdraft --from orders-fn --to internet --family ipv5',
    'netdraft: --family: "ipv5" is not one of the choices. Did you mean "ipv4"?\n',
  ],
  ['trace lambda.netdraft --from orders-fn --to internet --expect maybe', /^netdraft: --expect: "maybe" is not one of: works, .*\n$/],
  ['trace lambda.netdraft --flows f.jsonl --from a', 'netdraft: --flows and --from cannot be used together.\n'],
  ['trace lambda.netdraft --flows f.jsonl --port 80', 'netdraft: --flows and --port cannot be used together.\n'],
  ['trace lambda.netdraft --from orders-fn --from internet --to internet', 'netdraft: --from is given twice.\n'],
  ['trace lambda.netdraft --from orders-fn@1.2.3.4 --to internet', 'netdraft: --from: orders-fn has no address 1.2.3.4.\n'],
  ['trace lambda.netdraft --from orders-fn --to internet:10.0.0.1', /^netdraft: --to: "10\.0\.0\.1" is a private address/],
  ['trace lambda.netdraft --from a\u001b[31m\u202eb --to internet', /^netdraft: --from: there is no resource "a\\u001b\[31m\\u202eb"/],
  ['test lambda.netdraft --junit --suite x', 'netdraft: --junit needs a value.\n'],
  ['test lambda.netdraft --junit lambda.netdraft/x.xml', 'netdraft: lambda.netdraft/x.xml: there is no such file or folder.\n'],
  ['export lambda.netdraft --format terraform --out lambda.netdraft', 'netdraft: lambda.netdraft: this is not a folder.\n'],
  ['export lambda.netdraft --format terraform --out /proc/netdraft', 'netdraft: /proc/netdraft: there is no such file or folder.\n'],
  ['export lambda.netdraft --format terraform --out tf --scale 2', 'netdraft: --format terraform and --scale cannot be used together.\n'],
  ['trace lambda.netdraft --flows nothing.jsonl', 'netdraft: nothing.jsonl: there is no such file or folder.\n'],
  ['reach shop.netdraft --from web-9', 'netdraft: --from: there is no resource "web-9" to send from or to. Did you mean "web-1"?\n'],
  ['reach shop.netdraft --csv --from 10.0.0.1', /^netdraft: --from: /],
  ['diff shop.netdraft', 'netdraft: netdraft diff needs NEW.\n'],
  ['diff shop.netdraft /dev/zero', 'netdraft: /dev/zero: the file has 17 MB. A design file may have 16 MB at most.\n'],
  ['diff shop.netdraft lambda.netdraft empty.netdraft', 'netdraft: netdraft diff takes less: "empty.netdraft" is one too many.\n'],
  ['diff shop.netdraft bad.netdraft', /^netdraft: bad\.netdraft:4:33: /],
  ['check nothing.netdraft', 'netdraft: nothing.netdraft: there is no such file or folder.\n'],
  ['check .', 'netdraft: .: this is not a file.\n'],
  ['check latin1.netdraft', 'netdraft: latin1.netdraft: this is not text in UTF-8, so it is not a design file.\n'],
  [
    'check bad.netdraft',
    'netdraft: bad.netdraft:4:33: there is no kind of resource "aws.vcp". Did you mean "aws.vpc"? (resources.v.kind)\nnetdraft: bad.netdraft:4:51: "kind" is missing here. (resources.w)\n',
  ],
  ['test shop.netdraft --suite inside', 'netdraft: no scenario is in a suite "inside". Did you mean "Inside"?\n'],
  ['test shop.netdraft --junit nowhere/x.xml', 'netdraft: nowhere/x.xml: there is no such file or folder.\n'],
  ['export shop.netdraft --out x', 'netdraft: --format is missing. `netdraft help export` shows how it is used.\n'],
  ['export shop.netdraft --format terrafrom --out x', 'netdraft: --format: "terrafrom" is not one of the choices. Did you mean "terraform"?\n'],
  ['export empty.netdraft --format terraform --out x', 'netdraft: empty.netdraft: the design holds nothing that Terraform builds.\n'],
  ['export shop.netdraft --format terraform --out shop.netdraft', /^netdraft: shop\.netdraft: .*\n$/],
  ['new --template public-privat-nat --out x.netdraft', 'netdraft: there is no template "public-privat-nat". Did you mean "public-private-nat"?\n'],
  ['new --template public-private-nat', 'netdraft: --out is missing. `netdraft help new` shows how it is used.\n'],
  [
    'new --template public-private-nat --out shop.netdraft',
    'netdraft: shop.netdraft: the file is there already. Remove it first, or choose another name.\n',
  ],
  ['new --template public-private-nat --out=', 'netdraft: --out needs a value.\n'],
  ['new --template public-private-nat --out .', 'netdraft: .: this is not a file.\n'],
  ['test shop.netdraft --junit=', 'netdraft: --junit needs a value.\n'],
  ['export shop.netdraft --format terraform --out -', 'netdraft: -: this is not a folder.\n'],
  ['kinds aws.vcp', 'netdraft: there is no kind "aws.vcp". Did you mean "aws.vpc"?\n'],
  ['help trace check', 'netdraft: netdraft help takes less: "check" is one too many.\n'],
  ['help tset', 'netdraft: there is no command "tset". Did you mean "test"?\n'],
];

describe('a wrong command line', () => {
  it.each(WRONG)('%s', async (line, said) => {
    const before = readdirSync(folder.path).sort();
    const { status, out, err } = await run(folder.path, line.split(' '));
    expect(status).toBe(2);
    expect(out).toBe('');
    if (typeof said === 'string') expect(err).toBe(said);
    else expect(err).toMatch(said);
    expect(err).not.toMatch(/undefined|\{\w+\}|\bat .*\.ts/);
    expect(readdirSync(folder.path).sort()).toEqual(before);
  });

  it.each(WRONG)('%s --json gives one document', async (line) => {
    const { status, out, err } = await run(folder.path, [...line.split(' '), '--json']);
    expect(status).toBe(2);
    // After an option that lacks its value, `--json` is that value.
    if (line.endsWith('--from')) return;
    const document = JSON.parse(out) as { readonly error: { readonly code: string; readonly message: string } };
    expect(document.error.code).toMatch(/^[A-Z][A-Z_0-9]+$/);
    expect(err).toContain(document.error.message);
  });

  it('names every error of a file in the document, with its place', async () => {
    const { out } = await netdraft('check', 'bad.netdraft', '--json');
    const { error, errors } = JSON.parse(out);
    expect(error).toMatchObject({ code: 'UNKNOWN_KIND_NEAR', place: { file: 'bad.netdraft', line: 4, column: 33, path: 'resources.v.kind' } });
    expect(errors).toHaveLength(2);
  });
});

describe('help', () => {
  it('lists what there is, and only that', async () => {
    const { status, out } = await netdraft('help');
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`netdraft ${name}`);
    expect(out.match(/netdraft help/g)).toHaveLength(2);
    expect((await netdraft()).out).toBe(out);
    expect((await netdraft('--help')).out).toBe(out);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))('of %s names every option', async (name, command) => {
    const { status, out } = await netdraft('help', name);
    expect(status).toBe(0);
    for (const { flags } of command.options) expect(out).toContain(flags);
    expect(out).not.toMatch(/undefined|\{\w+\}|[A-Z]+_[A-Z]+/);
    expect((await netdraft(name, '--help')).out).toBe(out);
  });

  it.each(COMMANDS.flatMap((command) => command.examples))('the example `netdraft %s` uses options that exist', (example) => {
    const [name] = example.split(' ');
    const known = COMMANDS.find((command) => command.name === name)?.options.map(({ flags }) => flags.split(' ')[0]);
    for (const option of example.match(/ --[a-z-]+/g) ?? []) expect(known).toContain(option.trim());
  });

  it('is one document for programs, of all commands or of one, in every spelling', async () => {
    const all = JSON.parse((await netdraft('help', '--json')).out);
    expect(all.format).toBe('netdraft.help/1');
    expect(all.commands.map(({ name }: { name: string }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    expect(JSON.parse((await netdraft('--help', '--json')).out)).toEqual(all);
    const diff = JSON.parse((await netdraft('help', 'diff', '--json')).out);
    expect(diff.commands).toMatchObject([{ name: 'diff', usage: 'netdraft diff OLD NEW', options: [{ flags: '--json' }] }]);
    expect(JSON.parse((await netdraft('diff', '--help', '--json')).out)).toEqual(diff);
    expect(JSON.parse((await netdraft('--version', '--json')).out)).toMatchObject({ format: 'netdraft.version/1', version: expect.any(String) });
  });

  it('says the version', async () => expect((await netdraft('--version')).out).toMatch(/^\d+\.\d+\.\d+\S*\n$/));
});

describe('trace', () => {
  const ask = ['trace', 'lambda.netdraft', '--from', 'orders-fn', '--to', 'internet'];

  it('answers for people: both families, every hop, what stops it and how to let it through', async () => {
    const { status, out } = await netdraft(...ask);
    expect(status).toBe(0);
    expect(out).toMatch(/^orders-fn to Internet, tcp\/443$/m);
    expect(out).toMatch(/^IPv4 {2}Works {2}10\.20\.10\.4:\d+ -> 203\.0\.113\.80$/m);
    expect(out).toMatch(/^IPv6 {2}Request blocked/m);
    expect(out).toMatch(/ 1 {2}orders-fn.*\n[\s\S]* 3 {2}nat-a[\s\S]*igw-prod[\s\S]*Reply/);
    expect(out).toMatch(/decided by orders-fn\.ipv6AllowedForDualStack, LAMBDA_V6_DISABLED/);
    expect(out).toMatch(/Fix: ./);
    expect(out).not.toContain('\u001b');
  });

  it('says little of a family for which an end has no address', async () => {
    const { out } = await netdraft('trace', 'shop.netdraft', '--from', 'db-1', '--to', 'internet');
    expect(out).toMatch(/^IPv6 {2}No address\n\n {2}What stops it\n {4}1 {2}db-1 has no IPv6 address/m);
    expect(out.match(/Request$/gm)).toHaveLength(1);
  });

  it('answers for programs', async () => {
    const { status, out, err } = await netdraft(...ask, '--json');
    expect([status, err]).toEqual([0, '']);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ format: 'netdraft.trace/1', flow: { from: 'orders-fn', to: 'internet', protocol: 'tcp', port: 443 } });
    const [ipv4, ipv6] = document.answers;
    expect([ipv4.family, ipv4.outcome, ipv6.family, ipv6.outcome]).toEqual(['ipv4', 'works', 'ipv6', 'request-blocked']);
    expect(ipv4.paths[0].request[0]).toMatchObject({ resource: 'orders-fn', kind: 'aws.lambda-function' });
    expect(ipv4.paths[0].request[0].steps[0]).toMatchObject({
      type: 'source',
      result: 'pass',
      packet: { source: '10.20.10.4', destinationPort: 443, protocol: 6 },
    });
    expect(ipv6.blockers[0]).toMatchObject({
      half: 'request',
      code: 'LAMBDA_V6_DISABLED',
      place: { resource: 'orders-fn', field: 'ipv6AllowedForDualStack' },
    });
    expect(ipv6.blockers[0].fixes.length).toBeGreaterThan(0);
  });

  it.each([
    [['--family', 'ipv6'], ['ipv6']],
    [
      ['--family', 'both'],
      ['ipv4', 'ipv6'],
    ],
  ])('%j', async (more, families) => {
    const { out } = await netdraft(...ask, ...more, '--json');
    expect((JSON.parse(out).answers as { family: string }[]).map((a) => a.family)).toEqual(families);
  });

  it.each([
    ['works', 'ipv4', 0],
    ['blocked', 'ipv6', 0],
    ['request-blocked', 'ipv6', 0],
    ['reply-blocked', 'ipv6', 1],
    ['works', 'both', 1],
  ] as const)('--expect %s over %s exits with %i', async (expected, family, wanted) => {
    const { status } = await netdraft(...ask, '--family', family, '--expect', expected);
    expect(status).toBe(wanted);
  });

  it('colours only when asked to', async () => {
    const { out } = await run(folder.path, ask, { colour: true });
    expect(out).toContain('\u001b[32mWorks\u001b[39m');
  });
});

describe('check', () => {
  it('exits with 0 for warnings, with 1 for errors', async () => {
    const warned = await netdraft('check', 'lambda.netdraft');
    expect(warned.status).toBe(0);
    expect(warned.out).toMatch(/^warning {2}.*\n {9}AWS-LAM-005, orders-fn\.ipv6AllowedForDualStack$/m);
    const refused = await netdraft('check', 'two-gateways.netdraft');
    expect(refused.status).toBe(1);
    expect(refused.out).toMatch(/^error {2}/);
    expect((await netdraft('check', 'empty.netdraft')).out).toBe('No problems in Empty.\n');
  });

  it('says what a deployed network would not take of a change', async () => {
    const before = await netdraft('check', 'shop.netdraft', '--since', 'shop.netdraft');
    expect(before.out).toBe((await netdraft('check', 'shop.netdraft')).out);
    const { status, out } = await netdraft('check', 'shop-resized.netdraft', '--since', 'shop.netdraft');
    expect(out).toMatch(
      /^error {2}The primary block of .* was 10\.0\.0\.0\/16 and cannot become 10\.0\.0\.0\/15.*\n {7}AWS-VPC-104, \S+\.ipv4Cidr$/m,
    );
    expect(status).toBe(1);
  });

  it('gives programs code, sentence and place', async () => {
    const { out } = await netdraft('check', 'two-gateways.netdraft', '--json');
    const document = JSON.parse(out);
    expect(document).toMatchObject({ format: 'netdraft.check/1' });
    expect(document.counts.errors).toBeGreaterThan(0);
    expect(document.findings[0]).toMatchObject({ severity: 'error', code: 'AWS-IGW-001', place: { resource: expect.any(String) } });
  });
});

describe('test', () => {
  it('all met: 0', async () => {
    const { status, out } = await netdraft('test', 'shop.netdraft');
    expect(status).toBe(0);
    expect(out).toMatch(/^ok {4}From the Internet: The web server answers on 443$/m);
    expect(out).toMatch(/Met: 9, not met: 0\.\n$/);
  });

  it('one not met: 1, with what was expected, what is and why; also as JUnit', async () => {
    const broken = read('shop.netdraft').replace('"target": "nat-a"', '"target": "web-1"');
    writeFileSync(file('broken.netdraft'), broken);
    const { status, out } = await netdraft('test', 'broken.netdraft', '--suite', 'To the Internet', '--junit', 'results.xml');
    expect(status).toBe(1);
    expect(out).toMatch(/^FAIL {2}To the Internet: The database fetches updates through NAT\n {6}IPv4: expected works, is request blocked\. ./m);
    expect(read('results.xml')).toMatch(/<testsuite name="To the Internet" tests="3" failures="2"[\s\S]*<failure message="IPv4: expected works/);
    const document = JSON.parse((await netdraft('test', 'broken.netdraft', '--json')).out);
    expect(document).toMatchObject({ format: 'netdraft.test/1', missed: 2 });
    expect(document.results).toHaveLength(9);
  });

  it('says why a scenario has no answer', async () => {
    const flow = (from: string, to: string) => `{ "from": "${from}", "to": "${to}", "protocol": "icmp" }`;
    const scenarios = [flow('10.99.0.1', 'internet'), flow('internet', '2001:db8::1')].map(
      (f, i) => `{ "name": "${i}", "flow": ${f}, "expect": { "ipv4": "works" } }`,
    );
    writeFileSync(file('unanswered.netdraft'), `{ "format": "netdraft/1", "name": "x", "scenarios": [${scenarios.join()}] }`);
    const { status, out } = await netdraft('test', 'unanswered.netdraft');
    expect(status).toBe(1);
    expect(out).toContain('IPv4: expected works, is not answered. Nobody in this design has the address 10.99.0.1.');
    expect(out).toContain('IPv4: expected works, is not answered. An end is an address of the other family.');
  });

  it('none: said, and 0', async () => {
    expect(await netdraft('test', 'empty.netdraft')).toMatchObject({ status: 0, out: 'There are no scenarios in Empty.\n' });
  });
});

describe('new', () => {
  it('lists every template', async () => {
    const { status, out } = await netdraft('new');
    expect(status).toBe(0);
    for (const { id } of TEMPLATES) expect(out).toContain(id);
    expect(JSON.parse((await netdraft('new', '--json')).out).templates).toHaveLength(TEMPLATES.length);
  });

  it.each(TEMPLATES.map((template) => [template.id, template.text] as const))('%s is written as it is', async (id, text) => {
    const { status, out } = await netdraft('new', '--template', id, '--out', `new-${id}.netdraft`);
    expect([status, out]).toEqual([0, `Wrote new-${id}.netdraft\n`]);
    expect(read(`new-${id}.netdraft`)).toBe(text);
  });

  it('does not follow a link to a file that is there', async () => {
    symlinkSync(file('shop.netdraft'), file('link.netdraft'));
    expect((await netdraft('new', '--template', 'public-private-nat', '--out', 'link.netdraft')).status).toBe(2);
  });
});

describe('kinds and schema', () => {
  it('kinds --json has every field with type and default', async () => {
    const { kinds } = JSON.parse((await netdraft('kinds', '--json')).out);
    const subnet = kinds.find((kind: { id: string }) => kind.id === 'aws.subnet');
    expect(subnet.fields.mapPublicIpOnLaunch).toMatchObject({ type: 'flag', default: false, term: 'MapPublicIpOnLaunch' });
    expect(subnet.fields.routeTable).toMatchObject({ type: 'ref', role: 'route-table', onDelete: 'clear' });
    expect(JSON.parse((await netdraft('kinds', 'aws.subnet', '--json')).out).kinds).toHaveLength(1);
  });

  it('kinds NAME tells of one', async () => {
    const { out } = await netdraft('kinds', 'aws.network-acl');
    expect(out).toMatch(/^aws\.network-acl {2}/);
    expect(out).toMatch(/^ {4}number +whole +.*1 to 32766/m);
  });

  it('the published schema is that of this version', async () => {
    const { out } = await netdraft('schema');
    // Made with: npm run -s netdraft -- schema > docs/netdraft.schema.json
    expect(out).toBe(readFileSync(new URL('../../docs/netdraft.schema.json', import.meta.url), 'utf8'));
  });
});

it('no file is left behind by anything above', () => {
  const strange = readdirSync(folder.path).filter((name) => name.startsWith('.') || name.endsWith('.tmp'));
  expect(strange).toEqual([]);
  expect(existsSync(file('x'))).toBe(false);
});
