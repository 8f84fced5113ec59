import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const customerGateway: Kind = {
  id: 'aws.customer-gateway',
  cloud: 'aws',
  group: 'joins',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: ['private-network'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes: {},
};
