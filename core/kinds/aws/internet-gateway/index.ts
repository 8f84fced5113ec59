import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const internetGateway: Kind = {
  id: 'aws.internet-gateway',
  cloud: 'aws',
  group: 'gateways',
  comparable: 'internet-gateway',
  shape: 'dock',
  fields,
  within: ['network'],
  detached: ['region'],
  atMost: 1,
  roles: ['route-target', 'edge-gateway'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
};
