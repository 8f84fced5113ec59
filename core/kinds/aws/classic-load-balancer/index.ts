import type { Kind } from '../../kind.ts';
import { facts } from '../balancing/facts.ts';
import { packetFixes } from '../balancing/fixes.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const classicLoadBalancer: Kind = {
  id: 'aws.classic-load-balancer',
  cloud: 'aws',
  group: 'balancing',
  previous: true,
  shape: 'card',
  fields,
  form,
  within: ['network'],
  roles: ['host', 'interface', 'public-host'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes: packetFixes,
  born,
};
