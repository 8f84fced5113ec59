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

export const vpcPeeringConnection: Kind = {
  id: 'aws.vpc-peering-connection',
  cloud: 'aws',
  group: 'joins',
  comparable: 'peering',
  shape: 'card',
  fields,
  form,
  within: ['region', 'canvas'],
  roles: ['network-join', 'route-target'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
};
