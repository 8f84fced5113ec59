import type { ResourceId } from '../model/design.ts';
import type { Plan } from '../model/reason.ts';
import type { RoleName } from './roles.ts';
import type { View } from './view.ts';

/** What dragging a line from a resource of this kind to one that fills `to` can mean. Each offered plan is one undoable change, shown before it is made. */
export interface Connection {
  readonly to: RoleName;
  /** The plans that would change something; none when everything is there already. */
  readonly offer: (view: View, from: ResourceId, to: ResourceId) => readonly Plan[];
}
