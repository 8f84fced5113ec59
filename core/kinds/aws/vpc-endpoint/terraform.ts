import type { ResourceId } from '../../../model/design.ts';
import type { Arguments, NestedBlock, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { formatAddress } from '../../../net/address.ts';
import { addressesOf, homeless, idOf, idsOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';
import { NODES } from './nodes.ts';

/** Terraform wants the policy itself; the design only knows what it comes to. */
const DENY_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}';

function ofGateway(tf: TerraformSource, id: ResourceId): Arguments {
  const { routeTables } = tf.view.values(id, fields);
  return { vpc_endpoint_type: 'Gateway', route_table_ids: idsOf([...new Set(routeTables)]) };
}

function ofInterface(tf: TerraformSource, id: ResourceId): Arguments {
  const v = tf.view.values(id, fields);
  const named = v.service !== undefined && tf.view.as('endpoint-service', v.service)?.named(tf.view, v.service) === true;
  return {
    vpc_endpoint_type: 'Interface',
    subnet_ids: idsOf(tf.view.ask(NODES, id).map((node) => node.segment)),
    security_group_ids: idsOf(v.securityGroups),
    private_dns_enabled: named && v.privateDns,
    ip_address_type: v.ipAddressType === 'ipv4' ? undefined : v.ipAddressType,
  };
}

const ofAppliances = (tf: TerraformSource, id: ResourceId): Arguments => ({
  vpc_endpoint_type: 'GatewayLoadBalancer',
  subnet_ids: idsOf(tf.view.ask(NODES, id).map((node) => node.segment)),
});

/** Chosen addresses, subnet by subnet. */
function addresses(tf: TerraformSource, id: ResourceId): readonly NestedBlock[] {
  const v = tf.view.values(id, fields);
  return tf.view.ask(NODES, id).flatMap(({ key, segment }) => {
    const [ipv4] = addressesOf([v.privateIpv4s[Number(key)]]);
    const [ipv6] = addressesOf([v.ipv6Addresses[Number(key)]]);
    if (!ipv4 && !ipv6) return [];
    return [
      {
        name: 'subnet_configuration',
        arguments: { subnet_id: idOf(segment), ipv4: ipv4 && formatAddress(ipv4), ipv6: ipv6 && formatAddress(ipv6) },
      },
    ];
  });
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const name = v.service === undefined ? undefined : tf.offers(v.service).serviceName?.(tf, v.service);
  if (name === undefined) return incomplete(id, 'service');
  const notes: readonly TerraformNote[] =
    v.policy === 'custom'
      ? [{ code: 'TF_ENDPOINT_POLICY', severity: 'warning', values: { what: { resource: id } }, place: { resource: id, field: 'policy' } }]
      : [];
  return {
    blocks: [
      {
        type: 'aws_vpc_endpoint',
        named: true,
        arguments: {
          vpc_id: idOf(network),
          service_name: name,
          ...(v.type === 'gateway' ? ofGateway(tf, id) : v.type === 'interface' ? ofInterface(tf, id) : ofAppliances(tf, id)),
          policy: v.policy === 'deny-all' ? DENY_ALL : undefined,
        },
        blocks: v.type === 'gateway' ? [] : addresses(tf, id),
      },
    ],
    notes,
  };
}

export const terraform: TerraformMapping = {
  file: 'gateways',
  write,
  offers: { routeTarget: (_tf, id) => ({ argument: 'vpc_endpoint_id', value: idOf(id) }) },
};
