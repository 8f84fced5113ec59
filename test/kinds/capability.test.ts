import { expect, it } from 'vitest';
import { FORM } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import { baseOf } from '../engine/verdicts/rows.ts';
import { designOf, over } from '../engine/support/ask.ts';

/** What the inspector says of the rate of what comes in, in Mbit/s, by what was bought (L3.14). */
it.each([
  [3, 10],
  [10, 10],
  [50, 50],
  [0, undefined],
])('%d Mbit/s bought: what comes in has %s', (bought, inbound) => {
  const base = baseOf('alibaba-v6');
  const host = Object.entries(base).find(([, { ipv6Addresses }]) => Array.isArray(ipv6Addresses))?.[0] ?? '';
  const view = createView(designOf(over(base, { [host]: { ipv6Addresses: [{ bandwidth: bought }] } })));
  const rate = view.ask(FORM, host).facts.find((fact) => typeof fact.label === 'object' && fact.label.code === 'ALI_RATE_IN');
  expect(typeof rate?.value === 'object' ? rate.value.values.bandwidth : rate?.value).toBe(inbound);
});
