import type { Kind } from '../../kind.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const alibabaNetworkAcl: Kind = {
  id: 'alibaba.network-acl',
  cloud: 'alibaba',
  group: 'rules',
  comparable: 'network-acl',
  shape: 'chip',
  fields,
  within: ['network'],
  roles: ['network-filter'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  findings,
  face,
  connections,
  fixes,
};
