import type { Facts } from '../../facts.ts';
import { carries } from './compile.ts';

export const facts: Facts = { join: { carries } };
