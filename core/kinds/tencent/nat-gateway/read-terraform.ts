import { type Answers, type Describe, text, texts, whole } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { eipOf } from '../configured/addresses.ts';

const eipsOf = (answers: Answers, addresses: readonly string[]): readonly string[] => addresses.flatMap((one) => eipOf(answers, one) ?? []);

/** A row for each address that a rule may use (T4.5). */
const snat = (answers: Answers, id: string) =>
  naming(answers, 'tencentcloud_nat_gateway_snat', 'nat_gateway_id', id).flatMap((rule) =>
    eipsOf(answers, texts(rule, 'public_ip_addr')).map((elasticIp) => ({
      subnet: text(rule, 'subnet_id'),
      host: text(rule, 'instance_id'),
      elasticIp,
    })),
  );

const portIn = (written: string | undefined): number | undefined => (written !== undefined && /^\d+$/.test(written) ? Number(written) : undefined);

const dnat = (answers: Answers, id: string) =>
  naming(answers, 'tencentcloud_dnat', 'nat_id', id).map((rule) => ({
    protocol: text(rule, 'protocol')?.toLowerCase(),
    elasticIp: eipOf(answers, text(rule, 'elastic_ip')),
    port: portIn(text(rule, 'elastic_port')),
    privateIp: text(rule, 'private_ip'),
    privatePort: portIn(text(rule, 'private_port')),
  }));

export const readTerraform: Describe = {
  read: all(
    each('tencentcloud_nat_gateway', (item, answers) => ({
      ...named(item, 'name'),
      in: text(item, 'vpc_id'),
      product: whole(item, 'nat_product_version') === 2 ? 'standard' : 'traditional',
      elasticIps: eipsOf(answers, texts(item, 'assigned_eip_set')),
      snat: snat(answers, idOf(item)),
      dnat: dnat(answers, idOf(item)),
    })),
    each('tencentcloud_vpc_private_nat_gateway', (item) => ({ ...named(item, 'nat_gateway_name'), in: text(item, 'vpc_id'), product: 'private' })),
  ),
};
