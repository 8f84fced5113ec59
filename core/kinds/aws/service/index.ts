import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities, compile } from './compile.ts';
import { connections } from './connections.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const awsService: Kind = {
  id: 'aws.service',
  cloud: 'aws',
  group: 'compute',
  shape: 'card',
  fields,
  within: ['region', 'canvas'],
  roles: ['host', 'public-host', 'endpoint-service'],
  words,
  glyph,
  capabilities,
  compile,
  findings,
  face,
  connections,
  fixes: {},
  born,
};
