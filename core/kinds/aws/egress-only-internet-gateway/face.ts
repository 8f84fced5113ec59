export { face } from '../docked-face.ts';
