import { zonalFace } from '../balancing/zonal-face.ts';
import { read } from './compile.ts';

export const face = zonalFace(read);
