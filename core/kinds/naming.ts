import type { ResourceId } from '../model/design.ts';
import type { View } from './view.ts';

/** `web-1`, `web-2`, ...: the first that is not taken. */
export function freeName(stem: string, taken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = `${stem}-${n}`;
    if (!taken(name)) return name;
  }
}

/** An id for a new resource that neither is an id nor anybody's name yet. */
export function freeId(view: View, stem: string): ResourceId {
  const names = new Set(everyId(view).map((id) => view.resource(id)?.name));
  return freeName(stem, (name) => view.resource(name) !== undefined || names.has(name));
}

function everyId(view: View, container?: ResourceId): readonly ResourceId[] {
  return view.inside(container).flatMap((id) => [id, ...everyId(view, id)]);
}
