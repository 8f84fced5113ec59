import type { Capabilities } from '../../capabilities.ts';

export const capabilities: Capabilities = {};
