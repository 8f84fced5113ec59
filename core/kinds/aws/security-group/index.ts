import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const securityGroup: Kind = {
  id: 'aws.security-group',
  cloud: 'aws',
  group: 'rules',
  comparable: 'security-group',
  shape: 'chip',
  fields,
  within: ['network'],
  roles: ['interface-filter', 'rule-peer'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  findings,
  face,
  connections,
  fixes: {},
};
