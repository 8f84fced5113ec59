import { type Answers, type Describe, flag, type Item, items, text, texts } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { endpointType } from '../described/endpoint-types.ts';
import { serviceIn } from '../configured/services.ts';

const beside = (answers: Answers, item: Item, type: string, key: string): readonly string[] =>
  naming(answers, `aws_vpc_endpoint_${type}_association`, 'vpc_endpoint_id', idOf(item)).flatMap((one) => text(one, key) ?? []);

/** Policies that let nothing through are known by their form; any other lets some requests through. */
function policyOf(answers: Answers, item: Item): string {
  const [own] = [
    text(item, 'policy'),
    ...naming(answers, 'aws_vpc_endpoint_policy', 'vpc_endpoint_id', idOf(item)).map((one) => text(one, 'policy')),
  ].filter((one) => one !== undefined);
  if (own === undefined) return 'full-access';
  const short = own.replace(/\s/g, '');
  if (!short.includes('"Effect":"Allow"')) return 'deny-all';
  return /"Action":\[?"\*"/.test(short) && /"Resource":\[?"\*"/.test(short) && !/"Condition"|"Effect":"Deny"/.test(short) ? 'full-access' : 'custom';
}

/** What leads to one's own service is of the type that the service is. */
function typeOf(answers: Answers, item: Item): string | undefined {
  const written = text(item, 'vpc_endpoint_type');
  if (!written?.includes('#')) return endpointType(written);
  const [service] = answers.where('aws_vpc_endpoint_service', '$id', written.split('#')[0]);
  return service && texts(service, 'gateway_load_balancer_arns').length > 0 ? 'gateway-load-balancer' : 'interface';
}

export const readTerraform: Describe = {
  read: each('aws_vpc_endpoint', (item, answers) => {
    const type = typeOf(answers, item);
    if (type === undefined) return undefined;
    const chosen = items(item, 'subnet_configuration');
    const subnets = [
      ...new Set([
        ...texts(item, 'subnet_ids'),
        ...chosen.flatMap((one) => text(one, 'subnet_id') ?? []),
        ...beside(answers, item, 'subnet', 'subnet_id'),
      ]),
    ];
    const inOrder = (key: string): readonly string[] => {
      const found = subnets.map((subnet) => chosen.filter((one) => text(one, 'subnet_id') === subnet).flatMap((one) => text(one, key) ?? [])[0]);
      return found.every((one) => one !== undefined) ? found : [];
    };
    return {
      ...named(item),
      in: text(item, 'vpc_id'),
      type,
      service: serviceIn(answers, item),
      routeTables: [...texts(item, 'route_table_ids'), ...beside(answers, item, 'route_table', 'route_table_id')],
      subnets,
      privateIpv4s: inOrder('ipv4'),
      ipv6Addresses: inOrder('ipv6'),
      ipAddressType: text(item, 'ip_address_type'),
      securityGroups: [...texts(item, 'security_group_ids'), ...beside(answers, item, 'security_group', 'security_group_id')],
      privateDns: flag(item, 'private_dns_enabled') ?? false,
      policy: policyOf(answers, item),
    };
  }),
};
