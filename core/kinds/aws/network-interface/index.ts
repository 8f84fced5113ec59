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

export const networkInterface: Kind = {
  id: 'aws.network-interface',
  cloud: 'aws',
  group: 'compute',
  comparable: 'network-interface',
  shape: 'card',
  fields,
  within: ['segment'],
  roles: ['host', 'interface', 'route-target', 'public-address-holder'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
};
