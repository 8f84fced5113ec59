import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitLine } from '../../core/picture/parts/address.ts';
import { fitText, type TextStyle, textWidth, wrapText } from '../../core/picture/text.ts';

const name: TextStyle = { font: 'ui', size: 13, weight: 600 };
const mono: TextStyle = { font: 'mono', size: 10, weight: 450 };

describe('text widths', () => {
  it('every mono letter is as wide as every other', () => {
    expect(textWidth('iiii', mono)).toBeCloseTo(textWidth('WWWW', mono), 6);
    expect(textWidth('10.20.0.0/16', mono)).toBeCloseTo(12 * 5.9, 6);
  });
  it('Inter letters have their own widths, heavier ones wider', () => {
    expect(textWidth('i', name)).toBeLessThan(textWidth('W', name) / 2);
    expect(textWidth('orders-fn', { ...name, weight: 650 })).toBeGreaterThan(textWidth('orders-fn', { ...name, weight: 450 }));
  });
  it('is near what a browser measures', () => {
    // "orders-fn" in 600 13px Inter Variable, measured in Chromium: 59.3 px.
    expect(textWidth('orders-fn', name)).toBeGreaterThan(57);
    expect(textWidth('orders-fn', name)).toBeLessThan(62);
  });
  it('Chinese letters are as wide as high', () => {
    expect(textWidth('互联网', name)).toBe(39);
  });
  it('combining marks take no room', () => {
    expect(textWidth('e\u0301', name)).toBeCloseTo(textWidth('e', name), 6);
  });
});

describe('fitting', () => {
  it('keeps what fits', () => {
    expect(fitText('nat-a', name, 200)).toBe('nat-a');
  });
  it('cuts the end of names and the head of addresses', () => {
    expect(fitText('a-very-long-name-of-a-host', name, 80)).toMatch(/^a-very.*…$/);
    expect(fitText('2001:db8:1a2b:c00::/64', mono, 80, 'end')).toMatch(/^….*c00::\/64$/);
  });
  it('never is wider than its room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.constantFrom('start' as const, 'end' as const),
        (text, room, keep) => {
          const fitted = fitText(text, name, room, keep);
          expect(fitted === '' || textWidth(fitted, name) <= room + 1e-9).toBe(true);
        },
      ),
    );
  });
  it('wraps at spaces, and anywhere where there are none', () => {
    expect(wrapText('orders-fn has no IPv6 address', name, 110)).toEqual(['orders-fn has no', 'IPv6 address']);
    for (const line of wrapText('双栈子网中的函数没有地址所以无法发送', name, 60)) expect(textWidth(line, name)).toBeLessThanOrEqual(60);
    expect(wrapText('x'.repeat(100), name, 50).join('')).toBe('x'.repeat(100));
  });
});

it.each([
  // At the width of so many letters.
  ['2001:db8:1a2b:c00::/64', 22, '2001:db8:1a2b:c00::/64'],
  ['2001:db8:1a2b:c00::/64', 21, '…db8:1a2b:c00::/64'],
  ['2001:db8:1a2b:c00::/64', 17, '…1a2b:c00::/64'],
  ['2001:db8:1a2b:c00::/64', 9, '…c00::/64'],
  ['2001:db8::5', 8, '…db8::5'],
  ['2001:db8::5', 5, '…8::5'],
])('an IPv6 block loses whole groups of its prefix where there is no room: %s in %d letters is %s', (whole, letters, shown) => {
  expect(fitLine(whole, 'ipv6', mono, letters * textWidth('0', mono) + 0.01)).toBe(shown);
});
