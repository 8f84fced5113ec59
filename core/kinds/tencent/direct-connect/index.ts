import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const directConnect: Kind = {
  id: 'tencent.direct-connect',
  cloud: 'tencent',
  group: 'joins',
  comparable: 'direct-connect',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: [],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes: {},
  born,
};
