import { FACE, FINDINGS, FORM } from '../engine/findings.ts';
import type { LiveView } from '../engine/view.ts';
import type { Face } from '../kinds/face.ts';
import type { FormState } from '../kinds/form.ts';
import type { Query } from '../kinds/view.ts';
import type { ResourceId } from '../model/design.ts';
import type { Finding } from '../model/reason.ts';
import type { Forms, Look } from '../protocol/engine.ts';

/** What every resource looks like, and what is found in it, kept up to date. */
export interface Looks {
  /** All of it. */
  all(): Look;
  /** What differs since it was last asked. */
  changed(touched: readonly ResourceId[]): Look;
  /** The forms of these resources; from now on `changed` tells of them, and of no others. */
  forms(ids: readonly ResourceId[]): Forms;
}

export function createLooks(view: LiveView): Looks {
  const findings = new Map<ResourceId, readonly Finding[]>();
  const known = new Set<ResourceId>();
  /** A form costs nothing until somebody looks at it. */
  let shown: readonly ResourceId[] = [];
  const ids = () => Object.keys(view.design().resources);

  /** Findings in the order of the resources. */
  const inOrder = (): readonly Finding[] => ids().flatMap((id) => findings.get(id) ?? []);

  function take(id: ResourceId): Face {
    known.add(id);
    findings.set(id, view.watch(FINDINGS, id));
    return view.watch(FACE, id);
  }
  function drop(id: ResourceId): void {
    known.delete(id);
    findings.delete(id);
    for (const query of [FINDINGS, FACE, FORM]) view.unwatch(query as Query<unknown>, id);
  }

  return {
    all() {
      const faces: Record<ResourceId, Face> = {};
      for (const id of ids()) faces[id] = take(id);
      return { faces, findings: inOrder(), forms: {} };
    },
    changed(touched) {
      const faces: Record<ResourceId, Face | undefined> = {};
      const forms: Record<ResourceId, FormState | undefined> = {};
      const { resources } = view.design();
      for (const id of touched) {
        const exists = Object.hasOwn(resources, id);
        if (exists && !known.has(id)) {
          faces[id] = take(id);
          if (shown.includes(id)) forms[id] = view.watch(FORM, id);
        }
        if (!exists && known.has(id)) {
          drop(id);
          faces[id] = undefined;
          if (shown.includes(id)) forms[id] = undefined;
        }
      }
      for (const { query, id, value } of view.changes()) {
        if (query === FACE) faces[id] = value as Face;
        else if (query === FORM) forms[id] = value as FormState;
        else if (query === FINDINGS) findings.set(id, value as readonly Finding[]);
      }
      return { faces, findings: inOrder(), forms };
    },
    forms(ids) {
      for (const id of shown) if (!ids.includes(id)) view.unwatch(FORM as Query<unknown>, id);
      shown = ids;
      return Object.fromEntries(ids.filter((id) => known.has(id)).map((id) => [id, view.watch(FORM, id)]));
    },
  };
}
