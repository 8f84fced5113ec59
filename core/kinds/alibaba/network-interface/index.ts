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

export const alibabaNetworkInterface: Kind = {
  id: 'alibaba.network-interface',
  cloud: 'alibaba',
  group: 'compute',
  comparable: 'network-interface',
  shape: 'card',
  fields,
  form,
  within: ['segment'],
  roles: ['host', 'interface', 'route-target', 'public-address-holder', 'translation-source'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
};
