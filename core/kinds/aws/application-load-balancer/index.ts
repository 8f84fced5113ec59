import type { Kind } from '../../kind.ts';
import { fixes } from '../balancing/fixes.ts';
import { bornIn } from '../balancing/born.ts';
import { facts } from '../balancing/facts.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const applicationLoadBalancer: Kind = {
  id: 'aws.application-load-balancer',
  cloud: 'aws',
  group: 'balancing',
  comparable: 'application-load-balancer',
  shape: 'card',
  fields,
  within: ['network'],
  roles: ['host', 'interface', 'public-host', 'backend'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes,
  born: bornIn,
};
