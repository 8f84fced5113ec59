import { readPrefix } from './parsed.ts';
import { found, ref } from '../finding.ts';
import type { ChangeRule } from '../kind.ts';
import type { Value } from '../../model/fields.ts';
import { formatPrefix } from '../../net/prefix.ts';

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '-');
/** Two ways to write one block are no change. */
const blockOf = (value: Value | undefined): string => {
  const prefix = typeof value === 'string' ? readPrefix(value) : undefined;
  return prefix ? formatPrefix(prefix) : textOf(value);
};

/** A block that was given once, and is another now or gone. */
export const keptBlock = (id: string, rule: string, field: string, severity: ChangeRule['severity'] = 'error'): ChangeRule => ({
  id,
  rule,
  severity,
  check(was, is, resource) {
    const [old, now] = [was.resource(resource)?.[field], is.resource(resource)?.[field]];
    if (old === undefined || blockOf(old) === blockOf(now)) return [];
    return [found({ resource, field }, { resource: ref(resource), was: textOf(old), is: textOf(now) })];
  },
});

/** A block that may change, but not be given back. */
export const lastingBlock = (id: string, rule: string, field: string): ChangeRule => ({
  id,
  rule,
  severity: 'warning',
  check(was, is, resource) {
    const old = was.resource(resource)?.[field];
    if (old === undefined || is.resource(resource)?.[field] !== undefined) return [];
    return [found({ resource, field }, { resource: ref(resource), was: textOf(old) })];
  },
});

/** The zone in which a subnet was made. */
export const keptZone = (id: string, rule: string): ChangeRule => ({
  id,
  rule,
  severity: 'error',
  check(was, is, resource) {
    const [old, now] = [was, is].map((view) => view.as('segment', resource)?.zone(view, resource));
    if (old === undefined || old === now) return [];
    return [found({ resource, field: 'zone' }, { resource: ref(resource), was: old, is: now ?? '-' })];
  },
});
