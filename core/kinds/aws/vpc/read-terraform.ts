import { type Answers, type Describe, flag, type Item, items, text, texts } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

function sourceOf(item: Item): string {
  if (flag(item, 'assign_generated_ipv6_cidr_block') === true) return 'amazon';
  return text(item, 'ipv6_ipam_pool_id') === undefined && text(item, 'ipv6_cidr_block') === undefined ? 'none' : 'own';
}

const blocksOf = (answers: Answers, item: Item, family: 'ipv4' | 'ipv6'): readonly string[] =>
  naming(answers, `aws_vpc_${family}_cidr_block_association`, 'vpc_id', idOf(item)).flatMap(
    (one) => text(one, family === 'ipv4' ? 'cidr_block' : 'ipv6_cidr_block') ?? [],
  );

/** By what a VPC is looked up: `owner-id` is the account that shares it. */
const filtered = (item: Item, name: string): string | undefined =>
  items(item, 'filter').flatMap((one) => (text(one, 'name') === name ? texts(one, 'values') : []))[0];

export const readTerraform: Describe = {
  read: each('aws_vpc', (item, answers) => {
    const lookedUp = filtered(item, 'ipv6-cidr-block-association.ipv6-cidr-block');
    const own = lookedUp === undefined ? sourceOf(item) : 'amazon';
    const [first, ...more] = [...(own === 'none' ? [] : [text(item, 'ipv6_cidr_block') ?? lookedUp]), ...blocksOf(answers, item, 'ipv6')];
    const amazon = naming(answers, 'aws_vpc_ipv6_cidr_block_association', 'vpc_id', idOf(item)).some(
      (one) => flag(one, 'assign_generated_ipv6_cidr_block') === true,
    );
    const ipv6Source = own !== 'none' ? own : first === undefined ? 'none' : amazon ? 'amazon' : 'own';
    return {
      ...named(item),
      in: homeOf(answers, item),
      owner: filtered(item, 'owner-id'),
      ipv4Cidr: text(item, 'cidr_block'),
      secondaryIpv4Cidrs: blocksOf(answers, item, 'ipv4'),
      ipv6Source,
      ipv6Cidr: first,
      secondaryIpv6Cidrs: more,
      dnsSupport: flag(item, 'enable_dns_support'),
      dnsHostnames: flag(item, 'enable_dns_hostnames'),
      tenancy: text(item, 'instance_tenancy'),
    };
  }),
};
