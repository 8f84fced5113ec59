import type { Kind } from '../../kind.ts';
import { born } from './born.ts';
import { capabilities } from './compile.ts';
import { face } from './face.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { glyph } from './glyph.ts';
import { words } from './words.ts';

export const availabilityZone: Kind = {
  id: 'aws.availability-zone',
  cloud: 'aws',
  group: 'places',
  comparable: 'zone',
  shape: 'frame',
  size: { width: 440, height: 300 },
  fields,
  within: ['network'],
  roles: ['zone'],
  words,
  glyph,
  capabilities,
  findings,
  face,
  connections: [],
  fixes: {},
  born,
};
