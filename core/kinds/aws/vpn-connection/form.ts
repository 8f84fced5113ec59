import { type Form, formOf, hidden } from '../../form.ts';
import { hubOf } from './compile.ts';
import { fields } from './fields.ts';

/** What applies depends on the two ends: a transit gateway has the static routes in its tables, a customer gateway its own address. */
export const form: Form = (view, id) => {
  const { network, routing } = view.values(id, fields);
  const hub = hubOf(view, id) !== undefined;
  const router = network !== undefined && view.as('private-site', network)?.site !== undefined && hidden;
  return formOf(fields, {
    staticRoutes: (hub || routing === 'bgp') && hidden,
    insideIpVersion: !hub && hidden,
    customerGatewayIpv4: router,
    customerGatewayAsn: router,
  });
};
