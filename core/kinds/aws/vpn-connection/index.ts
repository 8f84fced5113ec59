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

export const vpnConnection: Kind = {
  id: 'aws.vpn-connection',
  cloud: 'aws',
  group: 'joins',
  comparable: 'vpn-connection',
  shape: 'card',
  fields,
  form,
  within: ['region', 'canvas'],
  roles: ['hub-attachment'],
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
