import { type Deletion, deleteResources, planDelete } from '../../core/edit/delete.ts';
import type { ResourceId } from '../../core/model/design.ts';
import { doc } from './document.svelte.ts';

/** What a person wants deleted, while it is not sure because more would go with it. */
function createDeleting() {
  let asked = $state.raw<{ readonly ids: readonly ResourceId[]; readonly plan: Deletion }>();
  return {
    get asked() {
      return asked;
    },
    set asked(next: typeof asked) {
      asked = next;
    },
    confirm(): void {
      const ids = asked?.ids;
      asked = undefined;
      if (ids) doc.run(deleteResources, { ids });
    },
  };
}
export const deleting = createDeleting();

/** Deletes at once what nothing else depends on; otherwise says first what goes with it. */
export function askDelete(ids: readonly ResourceId[]): void {
  if (ids.length === 0) return;
  const plan = planDelete(doc.design, ids);
  const along = [plan.cleared, plan.removed, plan.scenarios];
  const alone = plan.resources.length === ids.length && along.every((list) => list.length === 0);
  if (alone) doc.run(deleteResources, { ids });
  else deleting.asked = { ids, plan };
}
