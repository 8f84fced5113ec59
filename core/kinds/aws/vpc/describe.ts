import { type Answers, type Describe, type Described, flag, inner, type Item, items, named, text } from '../../describe.ts';
import { MENTIONED_VPCS } from '../described/mentioned.ts';
import { homeOfVpc, sharedBy } from '../described/regions.ts';

/** Blocks that failed or were taken away stay in the list for a while. */
const inForce = (association: Item, key: string): boolean => {
  const state = inner(association, key);
  return state === undefined || ['associated', 'associating', undefined].includes(text(state, 'State'));
};

function blocks(item: Item) {
  const primary = text(item, 'CidrBlock');
  const all = items(item, 'CidrBlockAssociationSet').filter((one) => inForce(one, 'CidrBlockState'));
  const ipv6 = items(item, 'Ipv6CidrBlockAssociationSet').filter((one) => inForce(one, 'Ipv6CidrBlockState') && text(one, 'Ipv6CidrBlock'));
  const [first, ...more] = ipv6.flatMap((one) => text(one, 'Ipv6CidrBlock') ?? []);
  return {
    ipv4Cidr: primary,
    secondaryIpv4Cidrs: all.flatMap((one) => text(one, 'CidrBlock') ?? []).filter((block) => block !== primary),
    ...(first === undefined ? {} : { ipv6Source: sourceOf(ipv6[0]), ipv6Cidr: first, secondaryIpv6Cidrs: more }),
  };
}

function sourceOf(association: Item | undefined): string {
  if (!association) return 'own';
  if (text(association, 'Ipv6AddressAttribute') === 'private') return 'ipam-private';
  return text(association, 'Ipv6Pool') === 'Amazon' || text(association, 'IpSource') === 'amazon' ? 'amazon' : 'own';
}

/** `describe-vpc-attribute` answers one attribute at a time. */
function attribute(answers: Answers, vpc: string, key: string): boolean | undefined {
  const found = answers.where('VpcAttributes', 'VpcId', vpc).map((one) => inner(one, key));
  const value = found.find((one) => one !== undefined);
  return value && flag(value, 'Value');
}

function vpc(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VpcId');
  if (id === undefined) return [];
  const values = {
    ...named(item),
    in: homeOfVpc(answers, id),
    owner: sharedBy(answers, id),
    ...blocks(item),
    dnsSupport: attribute(answers, id, 'EnableDnsSupport'),
    // On by itself only in the VPC that comes with the account.
    dnsHostnames: attribute(answers, id, 'EnableDnsHostnames') ?? (flag(item, 'IsDefault') === true ? true : undefined),
    tenancy: text(item, 'InstanceTenancy') === 'dedicated' ? 'dedicated' : undefined,
  };
  return [{ id, values, of: item }];
}

/** VPCs that other records name and no file describes: their local routes say their blocks, else their subnets. */
function unknown(answers: Answers): readonly Described[] {
  const found = new Map<string, Described>();
  for (const [id, of] of answers.fact(MENTIONED_VPCS)) {
    if (answers.one('Vpcs', id)) continue;
    const routes = answers.where('RouteTables', 'VpcId', id).flatMap((table) => items(table, 'Routes'));
    const local = routes.filter((route) => text(route, 'GatewayId') === 'local').flatMap((route) => text(route, 'DestinationCidrBlock') ?? []);
    const subnets = answers.where('Subnets', 'VpcId', id).flatMap((subnet) => text(subnet, 'CidrBlock') ?? []);
    const [primary, ...more] = [...new Set(local.length > 0 ? local : subnets)];
    const values = { in: homeOfVpc(answers, id), owner: sharedBy(answers, id), ipv4Cidr: primary, secondaryIpv4Cidrs: more };
    found.set(id, { id, values, of, notes: [{ code: 'VPC_NOT_DESCRIBED', values: { vpc: id } }] });
  }
  return [...found.values()];
}

export const describe: Describe = { read: (answers) => [...answers.all('Vpcs').flatMap((item) => vpc(answers, item)), ...unknown(answers)] };
