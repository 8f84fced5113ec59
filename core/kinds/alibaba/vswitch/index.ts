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
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const vswitch: Kind = {
  id: 'alibaba.vswitch',
  cloud: 'alibaba',
  group: 'places',
  comparable: 'subnet',
  shape: 'frame',
  size: { width: 408, height: 104 },
  fields,
  form,
  within: ['zone', 'network'],
  roles: ['segment', 'translation-source'],
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
