import { applyPatches, enablePatches, type Patch, produce } from 'immer';
import type { Design } from '../model/design.ts';
import type { DocumentPatch } from '../protocol/engine.ts';
import type { DesignDraft } from './command.ts';

enablePatches();

type Entries = Record<string, unknown>;

/**
 * The patches with the place of every key that they add: resources stand in a file in the order of the document, so what was deleted
 * must come back to where it stood. Keys of one record are added in their order.
 * @param result the design that the patches lead to
 */
export function inOrder(patches: readonly DocumentPatch[], result: Design): readonly DocumentPatch[] {
  const sorted = new Map<DocumentPatch, DocumentPatch>();
  for (const group of byRecord(patches.filter((patch) => patch.op === 'add'))) {
    const added = new Map(group.map((patch) => [String(patch.path.at(-1)), patch]));
    const placed: DocumentPatch[] = [];
    let before: string | undefined;
    for (const key of Object.keys(recordOf(group, result) ?? {}).reverse()) {
      const patch = added.get(key);
      if (patch) placed.unshift(before === undefined ? patch : { ...patch, before });
      else before = key;
    }
    group.forEach((patch, i) => void sorted.set(patch, placed[i] ?? patch));
  }
  return patches.map((patch) => sorted.get(patch) ?? patch);
}

/** The design after the patches; what they do not touch is shared with the one before. */
export const patched = (design: Design, patches: readonly DocumentPatch[]): Design => produce(design, (draft: DesignDraft) => patch(draft, patches));

/** The same with a design that is being changed. */
export function patch(draft: DesignDraft, patches: readonly DocumentPatch[]): void {
  applyPatches(draft, patches as unknown as Patch[]);
  const placed = patches.filter(({ op, before }) => op === 'add' && before !== undefined);
  for (const group of byRecord(placed)) {
    const entries = recordOf(group, draft);
    if (entries) arrange(entries, group);
  }
}

function arrange(entries: Entries, placed: readonly DocumentPatch[]): void {
  const were = Object.keys(entries);
  const keys = [...were];
  for (const { path, before } of placed) {
    const key = String(path.at(-1));
    if (before === undefined || !(key in entries) || !(before in entries)) continue;
    keys.splice(keys.indexOf(key), 1);
    keys.splice(keys.indexOf(before), 0, key);
  }
  const first = keys.findIndex((key, i) => key !== were[i]);
  for (const key of first < 0 ? [] : keys.slice(first)) {
    const value = entries[key];
    delete entries[key];
    entries[key] = value;
  }
}

/** The patches of each record together. */
function byRecord(patches: readonly DocumentPatch[]): readonly (readonly DocumentPatch[])[] {
  const groups = new Map<string, DocumentPatch[]>();
  for (const patch of patches) {
    const record = JSON.stringify(patch.path.slice(0, -1));
    const group = groups.get(record);
    if (group) group.push(patch);
    else groups.set(record, [patch]);
  }
  return [...groups.values()];
}

/** What the patches of a group add to; undefined where that is a list, or nothing. */
function recordOf([first]: readonly DocumentPatch[], root: object): Entries | undefined {
  const at = valueAt(root, first?.path.slice(0, -1) ?? []);
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as Entries) : undefined;
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(root: object, path: DocumentPatch['path']): unknown {
  let at: unknown = root;
  for (const key of path) at = (at as Entries | undefined)?.[key];
  return at;
}
