import type { Born, Kind } from '../../kind.ts';

const NOTHING: Born = { values: {} };

/** It wears the first group of its VPC, where there is one: without any nothing reaches it (T5.6). */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const network = view.enclosing(container, 'network');
  const group = network === undefined ? undefined : view.inside(network).find((id) => view.as('interface-filter', id));
  return group === undefined ? NOTHING : { values: { securityGroups: [group] } };
};
