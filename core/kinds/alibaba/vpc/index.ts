import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { changes } from './changes.ts';
import { capabilities, compile } from './compile.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alibabaVpc: Kind = {
  id: 'alibaba.vpc',
  cloud: 'alibaba',
  group: 'places',
  comparable: 'vpc',
  shape: 'frame',
  size: { width: 920, height: 420 },
  fields,
  form,
  within: ['region', 'canvas'],
  roles: ['network', 'translation-source'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  changes,
  face,
  connections: [],
  fixes,
  born,
};
