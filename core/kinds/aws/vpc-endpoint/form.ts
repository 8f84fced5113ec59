import { because, type Form, formOf, hidden, refused } from '../../form.ts';
import { fields } from './fields.ts';

/** A gateway is routes, an interface endpoint is network interfaces; only some services take gateways. */
export const form: Form = (view, id) => {
  const { type, service } = view.values(id, fields);
  const takes = service === undefined ? undefined : view.as('endpoint-service', service)?.takes(view, service);
  const isGateway = type === 'gateway';
  const isInterface = type === 'interface';
  const named = service !== undefined && view.as('endpoint-service', service)?.named(view, service) === false;
  return formOf(fields, {
    type:
      takes && refused(because('ENDPOINT_TYPE_REFUSED', {}, 'A14.1'), ...fields.type.options.filter((one) => one !== type && !takes.includes(one))),
    routeTables: !isGateway && hidden,
    policy: type === 'gateway-load-balancer' && hidden,
    subnets: isGateway && hidden,
    privateIpv4s: isGateway && hidden,
    ipv6Addresses: !isInterface && hidden,
    ipAddressType: !isInterface && hidden,
    securityGroups: !isInterface && hidden,
    privateDns: (!isInterface || named) && hidden,
  });
};
