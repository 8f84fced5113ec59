import type { Facts } from '../../facts.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import { fields } from './fields.ts';

export const facts: Facts = { guarded: guardedBy((view, id) => view.values(id, fields).securityGroups) };
