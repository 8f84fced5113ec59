import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../core/file/say.ts';
import type { RoleName } from '../../core/kinds/roles.ts';
import { field } from '../../core/model/fields.ts';
import { nearest } from '../../core/model/nearest.ts';
import { checkValue, type ValueContext } from '../../core/model/validate.ts';
import { parseEnd, resourceNamed } from '../../core/model/end.ts';

const roles: Readonly<Record<string, readonly RoleName[]>> = { rt: ['route-table'], igw: ['route-target'], sg: ['rule-peer', 'interface-filter'] };
const context: ValueContext = { rolesOf: (id) => (Object.hasOwn(roles, id) ? roles[id] : undefined), ids: () => Object.keys(roles) };

const fields = {
  flag: field.flag({ default: false }),
  whole: field.whole({ min: 1, max: 100 }),
  text: field.text({ maxLength: 5, pattern: '[a-z]+' }),
  free: field.text({ maxLength: 5 }),
  choice: field.choice({ options: ['public', 'private'], default: 'public' }),
  cidr: field.cidr({ family: 'any' }),
  cidr4: field.cidr({ family: 'ipv4' }),
  address6: field.address({ family: 'ipv6' }),
  ports: field.ports({ default: 'all' }),
  protocol: field.protocol({ default: 'tcp' }),
  ref: field.ref({ role: 'route-table', onDelete: 'clear' }),
  peer: field.peer({ role: 'rule-peer', onDelete: 'cascade' }),
};

describe('what is typed into a field', () => {
  it.each([
    ['flag', 'true', true],
    ['flag', 'yes', 'VALUE_NOT_FLAG'],
    ['whole', ' 7 ', 7],
    ['whole', '7.5', 'VALUE_NOT_WHOLE'],
    ['whole', '1e1', 'VALUE_NOT_WHOLE'],
    ['whole', '0', 'VALUE_OUT_OF_RANGE'],
    ['whole', '99999999999999999999', 'VALUE_NOT_WHOLE'],
    ['text', 'abc', 'abc'],
    ['text', 'ABC', 'VALUE_PATTERN'],
    ['text', 'abcdef', 'VALUE_TOO_LONG'],
    ['free', ' a ', ' a '],
    ['choice', 'private', 'private'],
    ['choice', 'privat', 'VALUE_NOT_A_CHOICE_NEAR'],
    ['choice', 'x', 'VALUE_NOT_A_CHOICE'],
    ['cidr', '10.0.0.0/16', '10.0.0.0/16'],
    // Clouds zero host bits in silence: a finding, not an error.
    ['cidr', '10.0.0.9/16', '10.0.0.9/16'],
    ['cidr', '2001:db8::/56', '2001:db8::/56'],
    ['cidr', '10.0.0.0/016', 'VALUE_NOT_A_BLOCK'],
    ['cidr', '10.0.0.0/', 'VALUE_NOT_A_BLOCK'],
    ['cidr', '10.0.0.0', 'VALUE_BLOCK_WITHOUT_LENGTH'],
    ['cidr4', '::/0', 'VALUE_BLOCK_FAMILY'],
    ['address6', 'fe80::1%eth0', 'VALUE_NOT_AN_ADDRESS'],
    ['address6', '64:ff9b::192.0.2.1', '64:ff9b::192.0.2.1'],
    ['address6', '10.0.0.1', 'VALUE_ADDRESS_FAMILY'],
    ['ports', 'all', 'all'],
    ['ports', '1024 - 65535', '1024 - 65535'],
    ['ports', '65536', 'VALUE_NOT_PORTS'],
    ['ports', '8-0', 'VALUE_NOT_PORTS'],
    ['protocol', 'TCP', 'tcp'],
    ['protocol', '256', 'VALUE_NOT_A_PROTOCOL'],
    ['ref', 'rt', 'rt'],
    ['ref', 'rtt', 'VALUE_NO_SUCH_RESOURCE_NEAR'],
    ['ref', 'nothing-like-it', 'VALUE_NO_SUCH_RESOURCE'],
    ['ref', 'igw', 'VALUE_WRONG_ROLE'],
    ['peer', 'sg', 'sg'],
    ['peer', '0.0.0.0/0', '0.0.0.0/0'],
    ['peer', '10.0.0.4', 'VALUE_BLOCK_WITHOUT_LENGTH'],
    ['peer', '2001:db8::1', 'VALUE_BLOCK_WITHOUT_LENGTH'],
    ['peer', 'everyone', 'VALUE_NOT_A_PEER'],
    ['peer', 'igw', 'VALUE_WRONG_ROLE'],
  ] as const)('%s: %j is %j', (name, typed, wanted) => {
    const checked = checkValue(fields[name], typed, context);
    if ('problem' in checked) {
      expect(checked.problem.code).toBe(wanted);
      expect(sayProblem(checked.problem)).not.toMatch(/\{\w+\}|undefined/);
    } else expect(checked.value).toBe(wanted);
  });

  it.each(Object.keys(fields) as (keyof typeof fields)[])('nothing typed into %s is its default', (name) => {
    expect(checkValue(fields[name], '')).toEqual({ value: undefined });
  });

  it('ports beside ICMP are types and codes', () => {
    const row = { protocol: 'icmp' };
    expect(checkValue(fields.ports, '8-0', { row })).toEqual({ value: '8-0' });
    expect(checkValue(fields.ports, '256', { row })).toMatchObject({ problem: { code: 'VALUE_NOT_ICMP' } });
  });
});

describe('the nearest word', () => {
  it.each([
    ['aws.vcp', ['aws.vpc', 'aws.subnet'], 'aws.vpc'],
    ['chekc', ['check', 'test'], 'check'],
    ['--form', ['--from', '--format'], '--from'],
    ['x', ['a', 'abc'], 'a'],
    ['something', ['else'], undefined],
    ['x'.repeat(101), ['x'.repeat(101)], undefined],
  ] as const)('of %s among %j is %s', (word, known, found) => expect(nearest(word, known)).toBe(found));
});

describe('an end of a flow', () => {
  const known = new Set(['web', 'a@b', 'x/y']);
  it.each([
    ['10.0.0.1', { type: 'address' }],
    ['2001:DB8::7', { type: 'address' }],
    ['internet', { type: 'internet', address: undefined }],
    ['internet:203.0.113.9', { type: 'internet', address: { family: 'ipv4' } }],
    ['internet:nowhere', undefined],
    ['web', { type: 'resource', resource: 'web' }],
    ['web@10.0.0.1', { type: 'resource', resource: 'web', address: { family: 'ipv4' } }],
    ['web@host', undefined],
    ['web/eni-2', { type: 'resource', resource: 'web', interface: 'eni-2' }],
    ['a@b', { type: 'resource', resource: 'a@b' }],
    ['x/y', { type: 'resource', resource: 'x/y' }],
    [' ', undefined],
  ] as const)('%j', (text, end) => {
    const parsed = parseEnd(text, (name) => known.has(name));
    if (end === undefined) expect(parsed).toBeUndefined();
    else expect(parsed).toMatchObject(end);
  });

  it('an id goes before a name, and a name must be the only one', () => {
    const resources = { web: { name: 'api' }, api: {}, db: { name: 'store' }, db2: { name: 'store' } };
    expect(resourceNamed(resources, 'api')).toBe('api');
    expect(resourceNamed(resources, 'store')).toBe('ambiguous');
    expect(resourceNamed(resources, 'toString')).toBeUndefined();
  });
});
