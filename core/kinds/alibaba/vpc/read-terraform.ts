import { type Answers, type Describe, type Item, text } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

/** Blocks that stand in blocks of their own; IPv6 blocks of a VPC do as a rule. */
export const ipv6BlocksOf = (answers: Answers, vpc: string): readonly Item[] => naming(answers, 'alicloud_vpc_ipv6_cidr_block', 'vpc_id', vpc);

export const readTerraform: Describe = {
  read: each('alicloud_vpc', (item, answers) => {
    const blocks = ipv6BlocksOf(answers, idOf(item));
    const [first, ...more] = [text(item, 'ipv6_cidr_block'), ...blocks.map((one) => text(one, 'ipv6_cidr_block'))].flatMap((one) => one ?? []);
    const pool = [item, ...blocks].some((one) => text(one, 'ipv6_ipam_pool_id') !== undefined);
    return {
      ...named(item, 'vpc_name'),
      in: regionOf(answers, item, 'alicloud'),
      ipv4Cidr: text(item, 'cidr_block'),
      secondaryIpv4Cidrs: naming(answers, 'alicloud_vpc_ipv4_cidr_block', 'vpc_id', idOf(item)).flatMap(
        (one) => text(one, 'secondary_cidr_block') ?? [],
      ),
      ipv6Source: first === undefined ? 'none' : pool ? 'ipam' : 'cloud',
      ipv6Cidr: first,
      secondaryIpv6Cidrs: more,
    };
  }),
};
