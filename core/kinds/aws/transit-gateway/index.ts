import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const transitGateway: Kind = {
  id: 'aws.transit-gateway',
  cloud: 'aws',
  group: 'joins',
  comparable: 'hub',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: ['transit-hub', 'network-join', 'route-target', 'private-gateway'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  findings,
  face,
  connections,
  fixes,
};
