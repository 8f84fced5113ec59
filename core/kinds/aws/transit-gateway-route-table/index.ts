import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const transitGatewayRouteTable: Kind = {
  id: 'aws.transit-gateway-route-table',
  cloud: 'aws',
  group: 'joins',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: [],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections,
  fixes,
};
