import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alibabaRouteTable: Kind = {
  id: 'alibaba.route-table',
  cloud: 'alibaba',
  group: 'rules',
  comparable: 'route-table',
  shape: 'chip',
  fields,
  form,
  within: ['network'],
  roles: ['route-table'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  findings,
  face,
  connections,
  fixes: {},
};
