import type { Fixes } from '../../fixes.ts';
import { attachGateway } from '../../mechanisms/fix/routes.ts';

export const fixes: Fixes = { IGW_NOT_ATTACHED: attachGateway };
