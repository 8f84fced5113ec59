import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import type { Arguments, SharedData, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { addressesOf, homeless, idOf, idsOf, ipv6Addresses, primaryIpv4 } from '../terraform.ts';
import { fields } from './fields.ts';

/** Graviton types have a `g` behind the generation (`t4g`, `c7gn`, `is4gen`); `a1` is the first of them. */
const GRAVITON = /^(?:a1|[a-z]+\d+[a-z]*g[a-z]*)\./;

/** Amazon Linux as AWS publishes it in every region: the one image that needs no id of an account. */
function image(instanceType: string): SharedData {
  const architecture = GRAVITON.test(instanceType) ? 'arm64' : 'x86_64';
  const name = `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`;
  return { type: 'aws_ssm_parameter', label: `al2023_${architecture}`, arguments: { name } };
}

/**
 * What differs from the subnet's setting. With an Elastic IP AWS reports a public address, so saying "no" would replace the instance
 * at every apply. With further interfaces AWS assigns none (A2.7); Terraform attaches them after the launch, so that must be said.
 */
function publicIpv4({ view }: TerraformSource, id: ResourceId, subnet: ResourceId): boolean | undefined {
  const { publicIpv4: choice, running } = view.values(id, fields);
  if ((view.as('public-address-holder', id)?.addresses(view, id).length ?? 0) > 0) return undefined;
  if (choice !== 'subnet') return choice === 'yes';
  const assigned = running && view.as('segment', subnet)?.assigns(view, subnet).publicIpv4 === true;
  return assigned && view.as('interface', id)?.autoPublic(view, id) === undefined ? false : undefined;
}

/** An address by itself: from the list, or one that AWS chooses where the subnet gives none. */
function ipv6(tf: TerraformSource, id: ResourceId, subnet: ResourceId): Arguments {
  const v = tf.view.values(id, fields);
  const addresses = v.ipv6 === 'no' ? undefined : ipv6Addresses(tf, subnet, v.ipv6Addresses);
  return { ipv6_address_count: v.ipv6 === 'yes' && !addresses ? 1 : undefined, ipv6_addresses: addresses };
}

function notes({ view }: TerraformSource, id: ResourceId, subnet: ResourceId): readonly TerraformNote[] {
  const assigned = view.as('segment', subnet)?.assigns(view, subnet).ipv6 === true;
  const v = view.values(id, fields);
  const note = (code: string, field: string): TerraformNote => ({
    code,
    severity: 'warning',
    values: { what: { resource: id } },
    place: { resource: id, field },
  });
  return [
    ...(v.ipv6 === 'no' && assigned ? [note('TF_IPV6_AS_SUBNET', 'ipv6')] : []),
    ...(v.running ? [] : [note('TF_INSTANCE_RUNS', 'running')]),
    ...(v.forwards === 'no' ? [] : [note('TF_FORWARDING_NOT_SET_UP', 'forwards')]),
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const subnet = tf.view.enclosing(id, 'segment');
  if (subnet === undefined) return homeless(id);
  const v = tf.view.values(id, fields);
  const secondary = addressesOf(v.secondaryPrivateIpv4s).map(formatAddress);
  return {
    blocks: [
      {
        type: 'aws_instance',
        named: true,
        arguments: {
          ami: { shared: image(v.instanceType), attribute: 'insecure_value' },
          instance_type: v.instanceType,
          subnet_id: idOf(subnet),
          vpc_security_group_ids: idsOf(v.securityGroups),
          private_ip: primaryIpv4(tf, id, v.privateIpv4),
          secondary_private_ips: secondary.length > 0 ? secondary : undefined,
          associate_public_ip_address: publicIpv4(tf, id, subnet),
          ...ipv6(tf, id, subnet),
          source_dest_check: v.sourceDestCheck ? undefined : false,
        },
        // A newer image must not replace a machine that runs.
        ignoreChanges: ['ami'],
      },
    ],
    notes: notes(tf, id, subnet),
  };
}

export const terraform: TerraformMapping = {
  file: 'compute',
  write,
  offers: {
    interfaceId: (_tf, reference) => ({ reference, attribute: 'primary_network_interface_id' }),
    instanceId: (_tf, id) => idOf(id),
    routeTarget: (_tf, reference) => ({ argument: 'network_interface_id', value: { reference, attribute: 'primary_network_interface_id' } }),
  },
};
