import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const onPremises: Kind = {
  id: 'outside.on-premises',
  cloud: 'outside',
  group: 'outside',
  shape: 'card',
  fields,
  within: ['canvas'],
  roles: ['host', 'outside', 'private-network', 'public-host'],
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
