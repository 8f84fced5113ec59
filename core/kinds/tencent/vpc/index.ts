import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { changes } from './changes.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const vpc: Kind = {
  id: 'tencent.vpc',
  cloud: 'tencent',
  group: 'places',
  comparable: 'vpc',
  shape: 'frame',
  size: { width: 920, height: 420 },
  fields,
  within: ['region', 'canvas'],
  roles: ['network'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  changes,
  face,
  connections,
  fixes: {},
  born,
};
