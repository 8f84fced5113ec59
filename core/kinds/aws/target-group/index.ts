import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const targetGroup: Kind = {
  id: 'aws.target-group',
  cloud: 'aws',
  group: 'balancing',
  comparable: 'target-group',
  shape: 'chip',
  fields,
  form,
  within: ['network'],
  roles: ['target-group'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections,
  fixes: {},
};
