import type { ResourceId } from '../../model/design.ts';
import type { FaceRow } from '../face.ts';
import { because, type FormFact } from '../form.ts';
import { ref } from '../finding.ts';
import type { View } from '../view.ts';
import { shownIpv6 } from './addresses.ts';
import { type Ability, ABILITIES } from './ipv6.ts';

/** The row of the capability table that is true of an address (L3.9), with what is missing for it. */
function sentenceOf(view: View, id: ResourceId, { type, lacks }: Ability): string {
  if (type === 'internal') return 'ALI_TYPE_INTERNAL';
  if (lacks === 'gateway') return 'ALI_TYPE_NO_GATEWAY';
  if (lacks === 'route') return view.as('segment', view.enclosing(id, 'segment'))?.routeTable ? 'ALI_TYPE_NO_ROUTE' : 'ALI_TYPE_INTERNAL';
  return type === 'public' ? 'ALI_TYPE_PUBLIC' : 'ALI_TYPE_EGRESS_ONLY';
}

/** A capability is had or not; which way of a flow fails is no part of it. */
const blockedUnless = (outcome: Ability['out']): 'works' | 'blocked' => (outcome === 'works' ? 'works' : 'blocked');

/** The table on the card of a host: what is set for its first IPv6 address, and what that can do. Others are in the inspector. */
export function capabilityRows(view: View, id: ResourceId): readonly FaceRow[] {
  const first = view.ask(ABILITIES, id)[0];
  if (!first) return [];
  const { metered, rule } = first;
  const bandwidth = { ...metered.place, column: 'bandwidth' };
  const verdict = (outcome: Ability['out']) => ({ type: 'verdict' as const, outcome: blockedUnless(outcome) });
  return [
    {
      code: 'ALI_ROW_BANDWIDTH',
      short: 'ALI_ROW_BANDWIDTH_SHORT',
      place: bandwidth,
      shows: { type: 'value', code: 'ALI_ROW_MBITS', values: { bandwidth: metered.bandwidth } },
    },
    {
      code: 'ALI_ROW_RULE',
      short: 'ALI_ROW_RULE_SHORT',
      ...(rule ? { place: rule } : {}),
      shows: { type: 'value', code: rule ? 'ALI_ROW_SET' : 'ALI_ROW_NONE' },
    },
    { code: 'ALI_CAN_INSIDE', short: 'ALI_CAN_INSIDE_SHORT', shows: verdict('works') },
    { code: 'ALI_CAN_OUT', short: 'ALI_CAN_OUT_SHORT', place: bandwidth, shows: verdict(first.out) },
    { code: 'ALI_CAN_IN', short: 'ALI_CAN_IN_SHORT', place: rule ?? bandwidth, shows: verdict(first.in) },
  ];
}

/** Mbit/s: what comes in is no slower than this, however little was bought; what goes out is what was bought (L3.14). */
const LEAST_INBOUND = 10;
const inboundRate = (bought: number): number => Math.max(bought, LEAST_INBOUND);

/** What each IPv6 address can do, decided as the gateway decides it. */
export function capabilityFacts(view: View, id: ResourceId): readonly FormFact[] {
  const abilities = view.ask(ABILITIES, id);
  const section = 'capability' as const;
  return abilities.flatMap((one): readonly FormFact[] => [
    ...(abilities.length > 1 ? [{ section, label: because('ALI_CAN_ADDRESS'), value: shownIpv6(one.metered.address) }] : []),
    { section, label: because('ALI_CAN_INSIDE'), outcome: 'works', family: 'ipv6' },
    { section, label: because('ALI_CAN_OUT'), outcome: blockedUnless(one.out), family: 'ipv6' },
    { section, label: because('ALI_CAN_IN'), outcome: blockedUnless(one.in), family: 'ipv6' },
    ...(one.metered.bandwidth === 0
      ? []
      : [{ section, label: because('ALI_RATE_IN'), value: because('ALI_ROW_MBITS', { bandwidth: inboundRate(one.metered.bandwidth) }, 'L3.14') }]),
    {
      section,
      value: because(
        sentenceOf(view, id, one),
        { vswitch: ref(view.enclosing(id, 'segment') ?? id), network: ref(view.enclosing(id, 'network') ?? id) },
        'L3.9',
      ),
    },
  ]);
}

export const CAPABILITY_WORDS = {
  ALI_CAN_ADDRESS: 'IPv6 address',
  ALI_CAN_INSIDE: 'Within the VPC',
  ALI_CAN_OUT: 'Out to the Internet',
  ALI_CAN_IN: 'In from the Internet',
  ALI_RATE_IN: 'Rate of what comes in',
  ALI_CAN_INSIDE_SHORT: 'Inside',
  ALI_CAN_OUT_SHORT: 'Out',
  ALI_CAN_IN_SHORT: 'In',
  ALI_ROW_BANDWIDTH: 'Internet bandwidth',
  ALI_ROW_BANDWIDTH_SHORT: 'Bandwidth',
  ALI_ROW_RULE_SHORT: 'Egress-only',
  ALI_ROW_MBITS: '{bandwidth} Mbit/s',
  ALI_ROW_RULE: 'Egress-only rule',
  ALI_ROW_SET: 'Set',
  ALI_ROW_NONE: 'None',
  ALI_TYPE_INTERNAL: 'Network type internal, no bandwidth bought: row 1 of the table of Alibaba Cloud.',
  ALI_TYPE_PUBLIC: 'Network type public, bandwidth bought, no egress-only rule: row 2 of the table of Alibaba Cloud.',
  ALI_TYPE_EGRESS_ONLY: 'Network type public, bandwidth bought, egress-only rule set: row 3 of the table of Alibaba Cloud.',
  ALI_TYPE_NO_GATEWAY: 'Bandwidth is bought, but {network} has no IPv6 gateway that could carry it.',
  ALI_TYPE_NO_ROUTE: 'Bandwidth is bought, but {vswitch} has no route for ::/0 to the IPv6 gateway.',
} as const;
