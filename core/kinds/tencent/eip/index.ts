import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const eip: Kind = {
  id: 'tencent.eip',
  cloud: 'tencent',
  group: 'rules',
  comparable: 'public-address',
  shape: 'chip',
  fields,
  within: ['region', 'network', 'canvas'],
  roles: ['public-address'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  findings,
  face,
  connections,
  fixes: {},
};
