import type { Kind } from '../../kind.ts';
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

export const alibabaClb: Kind = {
  id: 'alibaba.clb',
  cloud: 'alibaba',
  group: 'balancing',
  shape: 'card',
  comparable: 'load-balancer',
  fields,
  form,
  within: ['network'],
  roles: ['host', 'interface', 'public-host', 'public-address-holder'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
};
