import { mayHold } from '../../core/kinds/containers.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Resource } from '../../core/model/design.ts';

/** Ids of the resources in which one of the kind may stand. */
export const takersOf = (resources: Readonly<Record<string, Resource>>, kind: Kind): readonly string[] =>
  Object.keys(resources).filter((id) => {
    const container = kindOf(resources[id]?.kind);
    return container !== undefined && mayHold(container, kind);
  });
