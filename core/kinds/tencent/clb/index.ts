import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings, NAMING } from './findings.ts';
import { fixes } from './fixes.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const clb: Kind = {
  id: 'tencent.clb',
  cloud: 'tencent',
  group: 'balancing',
  shape: 'card',
  comparable: 'load-balancer',
  fields,
  form,
  naming: NAMING,
  within: ['network'],
  roles: ['host', 'interface', 'public-host'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes,
};
