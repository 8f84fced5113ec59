import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';

/** The rule that decided goes: both directions are open then (L3.6). */
const deleteRule: Fix = (view, stopped) => {
  const { place } = stopped.reason;
  const rules = view.as('egress-rules', place?.resource);
  const host = named(stopped, 'host');
  if (!place || place.index === undefined || !rules || host === undefined) return [];
  const edit = rules.remove(view, place.resource, place.index);
  return [{ id: `rule ${place.resource} ${place.index}`, code: 'FIX_DELETE_EGRESS_RULE', values: { target: ref(host) }, edits: [edit] }];
};

export const fixes: Fixes = { ALI_V6_EGRESS_ONLY: deleteRule };
