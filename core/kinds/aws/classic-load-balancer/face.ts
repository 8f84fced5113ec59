import type { ResourceId } from '../../../model/design.ts';
import type { Face } from '../../face.ts';
import type { View } from '../../view.ts';
import { faceWith } from '../balancing/facts.ts';
import { LISTENERS } from './compile.ts';
import { fields } from './fields.ts';

export const face = (view: View, id: ResourceId): Face =>
  faceWith(
    view,
    id,
    view.ask(LISTENERS, id),
    view.values(id, fields).listeners.map((row) => row.protocol),
  );
