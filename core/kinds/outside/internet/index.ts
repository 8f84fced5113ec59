import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const internet: Kind = {
  id: 'outside.internet',
  cloud: 'outside',
  group: 'outside',
  shape: 'card',
  fields,
  within: ['canvas'],
  atMost: 1,
  roles: ['host', 'outside'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections,
  fixes: {},
};
