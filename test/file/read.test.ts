import { KEPT } from '../../core/file/read-steps.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDIT_PROBLEMS } from '../../core/edit/edit-check.ts';
import { FILE_ERRORS, MOST_ERRORS } from '../../core/file/errors.ts';
import { readDesign } from '../../core/file/read.ts';
import { sayErrorWithPlace } from '../../core/file/say.ts';
import { VALUE_PROBLEMS } from '../../core/model/validate.ts';

const BAD = new URL('./bad/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, BAD), 'utf8');
const cases = readdirSync(BAD)
  .filter((name) => name.endsWith('.netdraft'))
  .map((name) => name.replace('.netdraft', ''));

const errorsOf = (content: string, file = 'x.netdraft') => {
  const result = readDesign(content, file);
  return 'errors' in result ? result.errors : [];
};
const inResources = (resources: string) => `{ "format": "netdraft/1", "name": "x", "resources": ${resources} }`;

describe('a file that is wrong', () => {
  it.each(cases)('%s: every error, with line, column and path', (name) => {
    const found = errorsOf(text(`${name}.netdraft`)).map((e) => `${e.line}:${e.column} ${e.code}${e.path && ` ${e.path}`}`);
    expect(found).toEqual(text(`${name}.expected`).trim().split('\n'));
  });

  it.each(cases)('%s: every sentence is whole', (name) => {
    for (const error of errorsOf(text(`${name}.netdraft`), name)) {
      const sentence = sayErrorWithPlace(error);
      expect(sentence).toMatch(/^[\w-]+:\d+:\d+: ./);
      expect(sentence).not.toMatch(/undefined|\{\w+\}|[A-Z]+_[A-Z]+/);
    }
  });

  it('has a case for every code, so that none is forgotten', () => {
    const met = new Set(cases.flatMap((name) => errorsOf(text(`${name}.netdraft`)).map((e) => e.code as string)));
    // Made below, because a file of them would be large.
    const made = ['FILE_TOO_BIG', 'JSON_NUMBER', 'JSON_TOO_DEEP', 'TOO_MANY', 'VALUE_TOO_LONG', 'FLOW_ICMP', 'UNKNOWN_KEY'];
    // Reached only by typing: a file has JSON types.
    const typed = ['VALUE_NOT_FLAG', 'FLOW_END_UNKNOWN', ...KEPT];
    expect(
      [...FILE_ERRORS, ...VALUE_PROBLEMS, ...EDIT_PROBLEMS].filter((code) => !met.has(code) && !made.includes(code) && !typed.includes(code)),
    ).toEqual([]);
  });

  it.each([200, 100_000])('%i levels deep', (depth) => {
    const [error] = errorsOf(inResources('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)));
    expect(error?.code).toBe('JSON_TOO_DEEP');
    expect(errorsOf('['.repeat(depth))[0]?.code).toBe('JSON_TOO_DEEP');
  });

  it('larger than any design', () => {
    expect(errorsOf(' '.repeat(16 * 1024 * 1024 + 1))[0]?.code).toBe('FILE_TOO_BIG');
  });

  it('a text of many megabytes is read or refused, not a crash', () => {
    expect(errorsOf(inResources(`{ "a": { "kind": "${'x'.repeat(10_000_000)}" } }`))[0]?.code).toBe('UNKNOWN_KIND');
    expect(errorsOf(`{ "format": "${'\\n'.repeat(5_000_000)}" }`)[0]?.code).toBe('WRONG_FORMAT');
  });

  it.each([
    ['1e999', 'JSON_NUMBER'],
    ['-', 'JSON_NUMBER'],
    ['NaN', 'JSON_SYNTAX'],
    ['.5', 'JSON_SYNTAX'],
    ['truex', 'JSON_SYNTAX'],
  ])('%s is not a number', (written, code) => {
    expect(errorsOf(`{ "format": ${written} }`)[0]?.code).toBe(code);
  });

  it.each([
    [`{ "v": { "kind": "aws.vpc" }, "s": { "kind": "aws.subnet", "in": "v", "zone": "${'a'.repeat(33)}" } }`, 'VALUE_TOO_LONG'],
    [`{ "v": { "kind": "aws.vpc", "secondaryIpv4Cidrs": [${Array(50).fill('"10.0.0.0/16"').join()}] } }`, 'TOO_MANY'],
  ])('%s', (resources, code) => {
    expect(errorsOf(inResources(resources)).map((e) => e.code)).toContain(code);
  });

  it('an ICMP type without ICMP', () => {
    const flow = '{ "from": "10.0.0.1", "to": "internet", "protocol": "tcp", "port": 1, "icmpType": 8 }';
    const [error] = errorsOf(
      `{ "format": "netdraft/1", "name": "x", "scenarios": [{ "name": "s", "flow": ${flow}, "expect": { "ipv4": "works" } }] }`,
    );
    expect(error?.code).toBe('FLOW_ICMP');
  });

  it(`names at most ${MOST_ERRORS} errors`, () => {
    const many = Array.from({ length: 200 }, (_, i) => `"a${i}": { "kind": "nothing" }`).join(',');
    expect(errorsOf(inResources(`{ ${many} }`))).toHaveLength(MOST_ERRORS);
  });

  it('pollutes no prototype', () => {
    errorsOf(text('prototype-keys.netdraft'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('every prefix of a good file is refused as cut off', () => {
    const good =
      '{"format":"netdraft/1","name":"é\\u0041","resources":{"v":{"kind":"aws.vpc","dnsSupport":true,"secondaryIpv4Cidrs":[]}},"scenarios":[]}';
    expect(errorsOf(good)).toEqual([]);
    for (let end = 1; end < good.length; end++) {
      expect(errorsOf(good.slice(0, end))[0]?.code, good.slice(0, end)).toBe('JSON_TRUNCATED');
    }
  });

  it('a byte order mark, CRLF and tabs are no error', () => {
    expect(errorsOf('\ufeff{\r\n\t"format": "netdraft/1",\r\n\t"name": "x"\r\n}\r\n')).toEqual([]);
  });

  it('columns count characters, not units of UTF-16', () => {
    const [error] = errorsOf('{ "format": "netdraft/1", "name": "😀😀", "x": 1 }');
    expect(error?.column).toBe('{ "format": "netdraft/1", "name": "..", '.length + 1);
  });
});
