import { type Face, plainFace } from '../../face.ts';

export const face = (): Face => plainFace;
