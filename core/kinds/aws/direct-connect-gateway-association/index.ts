import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const directConnectGatewayAssociation: Kind = {
  id: 'aws.direct-connect-gateway-association',
  cloud: 'aws',
  group: 'joins',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: ['hub-attachment'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes: {},
};
