import { plainFace } from '../../face.ts';
import type { Kind } from '../../kind.ts';

export const face: Kind['face'] = () => plainFace;
