import type { Born, Kind } from '../../kind.ts';

/** In front of the first load balancer of the VPC that can stand behind one. */
export const born: NonNullable<Kind['born']> = (view, container): Born => {
  const network = view.enclosing(container, 'network');
  const first = network === undefined ? undefined : view.inside(network).find((id) => view.as('link-backend', id));
  return { values: first === undefined ? {} : { loadBalancers: [first] } };
};
