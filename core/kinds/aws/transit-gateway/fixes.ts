import type { Fixes } from '../../fixes.ts';

export const fixes: Fixes = {};
