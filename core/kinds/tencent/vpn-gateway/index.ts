import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const vpnGateway: Kind = {
  id: 'tencent.vpn-gateway',
  cloud: 'tencent',
  group: 'gateways',
  comparable: 'vpn-gateway',
  shape: 'dock',
  fields,
  within: ['network', 'region'],
  roles: ['route-target', 'private-gateway', 'private-network'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes: {},
};
