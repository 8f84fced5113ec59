import { kindOf } from '../kinds/index.ts';
import type { View } from '../kinds/view.ts';
import type { Design } from '../model/design.ts';
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
