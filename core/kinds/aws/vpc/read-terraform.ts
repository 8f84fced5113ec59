import { type Answers, type Describe, flag, type Item, items, text, texts } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { regionOf } from '../configured/regions.ts';

function sourceOf(item: Item): string {
  if (flag(item, 'assign_generated_ipv6_cidr_block') === true) return 'amazon';
  return text(item, 'ipv6_ipam_pool_id') === undefined && text(item, 'ipv6_cidr_block') === undefined ? 'none' : 'own';
}

const blocksOf = (answers: Answers, item: Item, family: 'ipv4' | 'ipv6'): readonly string[] =>
  naming(answers, `aws_vpc_${family}_cidr_block_association`, 'vpc_id', idOf(item)).flatMap(
    (one) => text(one, family === 'ipv4' ? 'cidr_block' : 'ipv6_cidr_block') ?? [],
  );

/** A VPC that is looked up by the account that shares it. */
const ownerOf = (item: Item): string | undefined =>
  items(item, 'filter').flatMap((one) => (text(one, 'name') === 'owner-id' ? texts(one, 'values') : []))[0];

export const readTerraform: Describe = {
  read: each('aws_vpc', (item, answers) => {
    const own = sourceOf(item);
    const [first, ...more] = [...(own === 'none' ? [] : [text(item, 'ipv6_cidr_block')]), ...blocksOf(answers, item, 'ipv6')];
    const amazon = naming(answers, 'aws_vpc_ipv6_cidr_block_association', 'vpc_id', idOf(item)).some(
      (one) => flag(one, 'assign_generated_ipv6_cidr_block') === true,
    );
    const ipv6Source = own !== 'none' ? own : first === undefined ? 'none' : amazon ? 'amazon' : 'own';
    return {
      ...named(item),
      in: regionOf(answers, item),
      owner: ownerOf(item),
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
