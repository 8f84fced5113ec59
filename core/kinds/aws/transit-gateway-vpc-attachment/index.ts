import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const transitGatewayVpcAttachment: Kind = {
  id: 'aws.transit-gateway-vpc-attachment',
  cloud: 'aws',
  group: 'gateways',
  shape: 'dock',
  fields,
  within: ['network'],
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
