import type { Sentences } from '../catalogue.ts';

/** Words on cards that several kinds have in common. */
export const FACE_WORDS = {
  BADGE_EIP: 'EIP',
  BADGE_PUBLIC: 'Public',
  BADGE_DEFAULT: 'Default',
  BADGE_GROUPS: '{count}',
  BADGE_HEALTH: '{healthy}/{count} up',
  LB_INTERNAL: 'Internal',
  LB_NO_LISTENERS: 'no listener',
  LINE_EIP: 'EIP {text}',
  LINE_NO_IPV6: 'no IPv6 address',
  LINE_NO_ADDRESS: 'no address',
  LINE_MORE: '{text} +{count}',
} as const satisfies Sentences;
