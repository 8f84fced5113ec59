import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const vpcEndpointService: Kind = {
  id: 'aws.vpc-endpoint-service',
  cloud: 'aws',
  group: 'balancing',
  shape: 'card',
  fields,
  within: ['network', 'region', 'canvas'],
  roles: ['endpoint-service'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections,
  fixes: {},
  born,
};
