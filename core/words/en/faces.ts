import type { Sentences } from '../catalogue.ts';

/** Words on cards that several kinds have in common. */
export const FACE_WORDS = {
  BADGE_EIP: 'EIP',
  BADGE_PUBLIC: 'Public',
  BADGE_DEFAULT: 'Default',
  BADGE_GROUPS: '{count}',
  LANE_LISTENER: '{protocol} {port}, layer {layer}',
  LANE_BACKEND: ':{ports}',
  LANE_BACKEND_WEIGHT: ':{ports}, weight {weight}',
  LANE_WEIGHT: 'weight {weight}',
  BADGE_HEALTH: '{healthy}/{count} up',
  LB_INTERNAL: 'Internal',
  LB_NO_LISTENERS: 'no listener',
  GATEWAY_DETACHED: 'Not attached',
  LINE_EIP: 'EIP {text}',
  LINE_NO_IPV6: 'no IPv6 address',
  LINE_MORE: '{text} +{count}',
} as const satisfies Sentences;
