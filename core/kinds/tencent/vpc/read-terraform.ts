import { type Describe, text, texts } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_vpc', (item, answers) => {
    const blocks = naming(answers, 'tencentcloud_vpc_ipv6_cidr_block', 'vpc_id', idOf(item));
    const [first] = blocks;
    return {
      ...named(item, 'name'),
      in: regionOf(answers, item, 'tencentcloud'),
      ipv4Cidr: text(item, 'cidr_block'),
      assistantCidrs: texts(item, 'assistant_cidrs'),
      ipv6Type: first === undefined ? 'none' : text(first, 'address_type') === 'ULA' ? 'ula' : 'gua',
      ipv6Cidrs: blocks.flatMap((one) => text(one, 'ipv6_cidr_block') ?? []),
    };
  }),
};
