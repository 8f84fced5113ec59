import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { ATTACHMENTS } from '../transit/hub.ts';

export const face = (view: View, id: ResourceId): Face => ({
  ...plainFace,
  lines: [{ text: '', code: 'TGW_ATTACHMENTS', values: { count: view.ask(ATTACHMENTS, id).length }, tone: 'dim' }],
});
