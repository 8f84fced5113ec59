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
  id: 'aws.nat-gateway',
  cloud: 'aws',
  group: 'gateways',
  comparable: 'nat-gateway',
  shape: 'card',
  fields,
  form,
  within: ['segment'],
  roles: ['route-target', 'interface', 'public-address-holder'],
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
