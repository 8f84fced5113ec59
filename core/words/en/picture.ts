import type { Sentences } from '../catalogue.ts';

/** Words that only pictures have; verdicts and families are those of the window (`ui.ts`). */
export const PICTURE_WORDS = {
  PICTURE_SEGMENTS: '{count} {count|subnet|subnets}',
  PICTURE_HOSTS: '{count} {count|host|hosts}',
  PICTURE_FLOW: '{from} to {to}, {service}',
  PICTURE_REVISION: 'Revision {revision}',
  PICTURE_NOT_TO_SCALE: 'Not to scale',
  PICTURE_MAKER: 'Netdraft',
  PICTURE_NOT_REACHED: 'Not reached',
  PICTURE_VERDICT: '{verdict}, {family}.',
  PICTURE_DECIDED_BY: 'Decided by {place}.',
  PICTURE_TOO_LARGE: 'The picture would be {width} x {height} pixels; a side may have {limit} at most. A scale of {scale} fits.',
  PICTURE_LETTERS_LEFT_OUT:
    'PNG pictures have no font for {letters}, so {count|its place is|their places are} empty. An SVG picture keeps {count|it|them}.',
  PICTURE_EMPTY: 'There is nothing to draw yet.',
} as const satisfies Sentences;
