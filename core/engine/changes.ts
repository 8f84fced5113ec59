import { same } from '../kinds/derived/same.ts';
import { kindOf } from '../kinds/index.ts';
import type { View } from '../kinds/view.ts';
import type { Design, ResourceId } from '../model/design.ts';
import type { Finding } from '../model/reason.ts';

/** A design, and a view of it. */
export interface State {
  readonly design: Design;
  readonly view: View;
}

/**
 * What the clouds would refuse of the changes from one state of a deployed network to another, or do only by replacing something: by the
 * resources that both have, in the order of the later one. What a design says by itself is `findingsOf`.
 */
export const changesRefused = (was: State, is: State): readonly Finding[] =>
  Object.entries(is.design.resources).flatMap(([id, resource]) => {
    if (was.design.resources[id]?.kind !== resource.kind) return [];
    return (kindOf(resource.kind)?.changes ?? []).flatMap(({ id: code, severity, rule, check }) =>
      check(was.view, is.view, id).map((found): Finding => ({ ...found, code, severity, rule })),
    );
  });

/** A resource that two versions of a design do not have alike, with the fields that differ where both have it. */
export interface ChangedResource {
  readonly id: ResourceId;
  readonly type: 'added' | 'changed' | 'gone';
  readonly fields: readonly string[];
}

/** What differs in the resources of two versions, in the order of the later one; what is gone comes last. */
export function changedResources(was: Design, is: Design): readonly ChangedResource[] {
  const kept = Object.entries(is.resources).flatMap(([id, now]): readonly ChangedResource[] => {
    const before = was.resources[id];
    if (before === undefined) return [{ id, type: 'added', fields: [] }];
    if (before === now) return [];
    const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !same(before[key], now[key]));
    return fields.length > 0 ? [{ id, type: 'changed', fields }] : [];
  });
  const gone = Object.keys(was.resources).filter((id) => !Object.hasOwn(is.resources, id));
  return [...kept, ...gone.map((id): ChangedResource => ({ id, type: 'gone', fields: [] }))];
}
