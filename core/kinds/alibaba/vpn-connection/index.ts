import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile, findings } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alibabaVpnConnection: Kind = {
  id: 'alibaba.vpn-connection',
  cloud: 'alibaba',
  group: 'joins',
  comparable: 'vpn-connection',
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
