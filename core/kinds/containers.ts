import type { Kind } from './kind.ts';

/** True when a resource of `kind` may stand in one of `container`: it fills a role that holds it, and is of the same cloud. */
export const mayHold = (container: Pick<Kind, 'cloud' | 'roles'>, kind: Pick<Kind, 'cloud' | 'within' | 'detached'>): boolean =>
  mayTake(container, kind) || (container.cloud === kind.cloud && container.roles.some((role) => kind.detached?.includes(role)));

/** True when one may be put there: not only kept there because it is attached to nothing. */
export const mayTake = (container: Pick<Kind, 'cloud' | 'roles'>, kind: Pick<Kind, 'cloud' | 'within'>): boolean =>
  container.cloud === kind.cloud && container.roles.some((role) => kind.within.includes(role));
