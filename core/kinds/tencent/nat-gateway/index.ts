import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
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

export const natGateway: Kind = {
  id: 'tencent.nat-gateway',
  cloud: 'tencent',
  group: 'gateways',
  comparable: 'nat-gateway',
  shape: 'dock',
  fields,
  form,
  within: ['network'],
  roles: ['route-target', 'public-address-holder', 'public-host'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
  born,
};
