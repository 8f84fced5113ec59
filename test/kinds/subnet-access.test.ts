import { expect, it } from 'vitest';
import { createView } from '../../core/engine/view.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { designOf } from '../engine/support/ask.ts';
import { baseOf } from '../engine/verdicts/rows.ts';

const pillOf = (base: string, subnet: string): string | undefined =>
  kindOf('aws.subnet')?.face(createView(designOf(baseOf(base))), subnet).pills[0]?.code;

it.each([
  ['vpn', 'priv', 'SUBNET_VPN_ONLY', 'a virtual private gateway'],
  ['transit', 'net-a', 'SUBNET_PRIVATE', 'a transit gateway'],
  ['peerings', 'net-a', 'SUBNET_PRIVATE', 'a peering'],
  ['transit-egress', 'pub-c', 'SUBNET_PUBLIC', 'an Internet gateway, beside a transit gateway'],
])('%s: %s is %s because its routes lead to %s', (base, subnet, code) => {
  expect(pillOf(base, subnet)).toBe(code);
});
