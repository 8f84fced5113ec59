import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const routeTable: Kind = {
  id: 'tencent.route-table',
  cloud: 'tencent',
  group: 'rules',
  comparable: 'route-table',
  shape: 'chip',
  fields,
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
