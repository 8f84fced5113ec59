import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities } from './compile.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alibabaRegion: Kind = {
  id: 'alibaba.region',
  cloud: 'alibaba',
  group: 'places',
  comparable: 'region',
  shape: 'frame',
  size: { width: 1280, height: 720 },
  fields,
  within: ['canvas'],
  roles: ['region'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections: [],
  fixes: {},
  born,
};
