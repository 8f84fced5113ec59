import { type Fix, named } from '../../fixes.ts';
import { associate } from './addresses.ts';
import { routeToTranslator } from './routes.ts';

const address = associate('host', 'FIX_NEW_EIP');

/**
 * NO_PUBLIC_PATH: a NAT gateway that is there needs a route only, else a public address; where a route leads to a gateway, the address goes
 * first. A reply has to go back by the NAT gateway that forwarded its request.
 */
export const publicPath: Fix = (view, stopped) => {
  const routes = routeToTranslator(view, stopped);
  if (stopped.half === 'reply') return routes;
  return named(stopped, 'gateway') === undefined ? [...routes, ...address(view, stopped)] : [...address(view, stopped), ...routes];
};
