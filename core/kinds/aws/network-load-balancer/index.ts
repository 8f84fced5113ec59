import type { Kind } from '../../kind.ts';
import { bornIn } from '../balancing/born.ts';
import { packetFixes } from '../balancing/fixes.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const networkLoadBalancer: Kind = {
  id: 'aws.network-load-balancer',
  cloud: 'aws',
  group: 'balancing',
  comparable: 'network-load-balancer',
  shape: 'card',
  fields,
  form,
  within: ['network'],
  roles: ['host', 'interface', 'public-host', 'public-address-holder', 'link-backend'],
  words,
  glyph,
  capabilities: { ...capabilities, ...facts },
  compile,
  findings,
  face,
  connections,
  fixes: packetFixes,
  born: bornIn,
};
