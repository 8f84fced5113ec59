import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const cvm: Kind = {
  id: 'tencent.cvm',
  cloud: 'tencent',
  group: 'compute',
  comparable: 'instance',
  shape: 'card',
  fields,
  within: ['segment'],
  roles: ['host', 'interface', 'route-target', 'public-address-holder', 'backend'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
  born,
};
