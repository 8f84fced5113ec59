const NETWORKS = 10;
const SUBNETS = 16;
const GROUPS = 50;
/** With networks, gateways, tables, subnets and groups it is 5,000 resources. */
const HOSTS = 431;
const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c', 'eu-west-1a'];

/** What `terraform show -json` prints of a state with ten VPCs, 500 groups of 10 rules and 4,310 instances: 5,000 resources. */
export function shownState(): string {
  const resources: unknown[] = [];
  for (let n = 0; n < NETWORKS; n++) addNetwork(resources, n);
  return JSON.stringify({ format_version: '1.0', terraform_version: '1.9.8', values: { root_module: { resources } } });
}

function addNetwork(resources: unknown[], n: number): void {
  const add = (type: string, name: string, values: object): string => {
    const id = `${type.replace('aws_', '').replaceAll('_', '-')}-${name}`;
    resources.push({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      provider_name: 'registry.terraform.io/hashicorp/aws',
      schema_version: 1,
      values: { id, ...values },
    });
    return id;
  };
  const vpc = add('aws_vpc', `net_${n}`, { cidr_block: `10.${n}.0.0/16`, tags: { Name: `net-${n}` } });
  const gateway = add('aws_internet_gateway', `igw_${n}`, { vpc_id: vpc });
  add('aws_default_route_table', `main_${n}`, { vpc_id: vpc, route: [{ cidr_block: '0.0.0.0/0', gateway_id: gateway }] });
  const subnets = Array.from({ length: SUBNETS }, (_, s) =>
    add('aws_subnet', `subnet_${n}_${s}`, { vpc_id: vpc, cidr_block: `10.${n}.${s}.0/24`, availability_zone: ZONES[s % 4] }),
  );
  const groups = Array.from({ length: GROUPS }, (_, g) => {
    const ingress = Array.from({ length: 10 }, (_unused, r) => ({
      protocol: 'tcp',
      from_port: 8000 + r,
      to_port: 8000 + r,
      cidr_blocks: [`10.${n}.${r}.0/24`],
    }));
    const egress = [{ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }];
    return add('aws_security_group', `group_${n}_${g}`, { vpc_id: vpc, name: `group-${n}-${g}`, ingress, egress });
  });
  for (let h = 0; h < HOSTS; h++) {
    add('aws_instance', `host_${n}_${h}`, {
      subnet_id: subnets[h % SUBNETS],
      private_ip: `10.${n}.${h % SUBNETS}.${10 + Math.floor(h / SUBNETS)}`,
      vpc_security_group_ids: [groups[h % GROUPS], groups[(h + 7) % GROUPS]],
      tags: { Name: `host-${n}-${h}` },
    });
  }
}
