import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const transitGatewayPeeringAttachment: Kind = {
  id: 'aws.transit-gateway-peering-attachment',
  cloud: 'aws',
  group: 'joins',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: ['hub-attachment'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes,
};
