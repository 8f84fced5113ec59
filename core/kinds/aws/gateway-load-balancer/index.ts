import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const gatewayLoadBalancer: Kind = {
  id: 'aws.gateway-load-balancer',
  cloud: 'aws',
  group: 'balancing',
  shape: 'card',
  fields,
  within: ['network'],
  roles: ['interface', 'link-backend'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes: {},
  born,
};
