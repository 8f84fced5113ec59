import type { Sentences } from '../../catalogue.ts';

/** Words of the palette, and of what is said on and of the drawing. */
export const DRAWING_WORDS = {
  // Palette
  PALETTE_SEARCH: 'Add a resource',
  PALETTE_CLOUD: 'Cloud',
  PALETTE_NONE: 'Nothing is called "{text}".',
  PALETTE_LIMIT: '{count} of {most}',
  PALETTE_FOLD: 'Fold the palette',
  PALETTE_UNFOLD: 'Unfold the palette',
  GROUP_PLACES: 'Places',
  GROUP_GATEWAYS: 'Gateways',
  GROUP_COMPUTE: 'Compute',
  GROUP_BALANCING: 'Balancing',
  GROUP_RULES: 'Rules',
  GROUP_JOINS: 'Joins',
  GROUP_OUTSIDE: 'Outside',
  CLOUD_AWS: 'AWS',
  CLOUD_ALIBABA: 'Alibaba',
  CLOUD_TENCENT: 'Tencent',

  // Looking for something in the drawing
  FIND: 'Find in the drawing',
  FIND_HINT: 'Name, id, address or CIDR block',
  FIND_NONE: 'Nothing here is called {text} or has that address.',
  FIND_COUNT: '{shown} of {count} found',
  FIND_SPEAKS: 'names {text}',
  TAB_PALETTE: 'Add',
  TAB_OUTLINE: 'Outline',
  LEFT_COLUMN: 'Left column',

  // Outline
  OUTLINE_FILTER: 'Filter the outline',
  OUTLINE_NONE: 'Nothing here is called {text}.',
  OUTLINE_EMPTY: 'There is nothing in this design yet.',

  // Dimming what one does not look at
  DIM: 'Show only',
  DIM_TITLE: 'Show only what matches',
  DIM_TIER: 'Tier',
  DIM_FAMILY: 'Address family',
  DIM_TAG: 'Tag',
  DIM_NO_TAGS: 'No resource has tags.',
  DIM_ALL: 'Show everything',
  DIM_ON: 'Dimmed: all but {what}',
  DIM_NOTE: 'What does not match is dimmed in this window. The design stays as it is.',
  TIER_PUBLIC: 'Public',
  TIER_PRIVATE: 'Private',
  TIER_ISOLATED: 'Isolated',

  // Callout
  DECIDED_BY: 'Decided by',
  NEARLY: 'Nearly matched',
  FIX: 'Fix: {fix}',
  APPLY_FIX: 'Apply fix',
  PREVIEW: 'Preview',
  END_PREVIEW: 'End preview',
  OPENS_NONE: 'Opens nothing else.',
  OPENS_ONE: 'Also opens {pairs}.',
  OPENS_LIST: 'Also opens {pairs}: {list}.',
  NOTHING_INBOUND: 'Nothing inbound.',
  OPENS_PAIRS: '{count} {count|pair|pairs}',
  CLOSES: 'Closes {pairs}.',
  PAIR: '{from} to {to}',
  CALLOUT_OF: '{index} of {count}',
  PREVIOUS_BLOCKER: 'Previous blocker',
  NEXT_BLOCKER: 'Next blocker',
  FIX_CHOOSE: 'Other ways',
  HIDE_CALLOUT: 'Hide',
  DIFF_ADD: 'new: {kind}',
  DIFF_DELETE: 'delete',
} as const satisfies Sentences;
