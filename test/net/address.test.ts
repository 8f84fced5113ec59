import fc from 'fast-check';
import { IPv4, IPv6, Validator } from 'ip-num';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../core/net/address.ts';

const group = fc.stringMatching(/^[0-9a-fA-F]{1,4}$/);
/** Eight groups, of which a run may be left out. */
const ipv6Text = fc
  .tuple(fc.array(group, { minLength: 8, maxLength: 8 }), fc.nat(8), fc.nat(8))
  .map(([groups, from, count]) =>
    count === 0 || from + count > 8 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + count).join(':')}`,
  );
/** What somebody may write who means one: a few groups, a few colons, an IPv4 address at the end. */
const nearlyIpv6 = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: group }, fc.constantFrom('', '', '12345', 'g')), { maxLength: 9 }),
    fc.constantFrom('', '', ':1.2.3.4', '::'),
  )
  .map(([groups, end]) => groups.join(':') + end);
const ipv4Text = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join('.'));

describe('an address is read', () => {
  it('as ip-num as a whole reads it', () => {
    fc.assert(
      fc.property(ipv6Text, ipv4Text, (six, four) => {
        expect(parseAddress(six)).toEqual({ family: 'ipv6', value: new IPv6(six).getValue() });
        expect(parseAddress(four)).toEqual({ family: 'ipv4', value: new IPv4(four).getValue() });
      }),
    );
  });

  it('or refused as ip-num refuses it', () => {
    fc.assert(
      fc.property(nearlyIpv6, (text) => {
        const valid = text.includes(':') && !text.includes(':::') && Validator.isValidIPv6String(text)[0];
        expect([text, parseAddress(text)?.family]).toEqual([text, valid ? 'ipv6' : undefined]);
      }),
      { numRuns: 2000 },
    );
  });

  it('and written so that it is read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(ipv6Text, ipv4Text), (text) => {
        const address = parseAddress(text);
        expect(address && parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it.each([
    '',
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '12345::',
    'fe80::1%eth0',
    '::g',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '::1.2.3',
  ])('only where it is one: %s is none', (text) => expect(parseAddress(text)).toBeUndefined());
});
