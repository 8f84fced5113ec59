import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { changes } from './changes.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const subnet: Kind = {
  id: 'aws.subnet',
  cloud: 'aws',
  group: 'places',
  comparable: 'subnet',
  shape: 'frame',
  size: { width: 408, height: 104 },
  fields,
  within: ['zone', 'network'],
  roles: ['segment'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  changes,
  face,
  connections,
  fixes,
  born,
};
