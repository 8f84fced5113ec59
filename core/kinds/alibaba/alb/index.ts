import type { Kind } from '../../kind.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alb: Kind = {
  id: 'alibaba.alb',
  cloud: 'alibaba',
  group: 'balancing',
  shape: 'card',
  comparable: 'application-load-balancer',
  fields,
  form,
  within: ['network'],
  roles: ['host', 'interface', 'public-host'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes: {},
};
