import { type Fix, named } from '../../fixes.ts';
import { associate } from './addresses.ts';
import { routeToTranslator } from './routes.ts';

const address = associate('host', 'FIX_NEW_EIP');

/** NO_PUBLIC_PATH: a NAT gateway that is there needs a route only, else a public address; where a route leads to a gateway, the address goes first. */
export const publicPath: Fix = (view, stopped) =>
  named(stopped, 'gateway') === undefined
    ? [...routeToTranslator(view, stopped), ...address(view, stopped)]
    : [...address(view, stopped), ...routeToTranslator(view, stopped)];
