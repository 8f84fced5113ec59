import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const managedPrefixList: Kind = {
  id: 'aws.managed-prefix-list',
  cloud: 'aws',
  group: 'rules',
  shape: 'chip',
  fields,
  form,
  within: ['region', 'network', 'canvas'],
  roles: ['rule-peer', 'prefix-list'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections,
  fixes: {},
};
