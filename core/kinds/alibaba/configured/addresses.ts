import { type Answers, type Item, text, whole, sizeOf, texts } from '../../describe.ts';
import { naming } from '../../derived/read-terraform.ts';

/** An IPv6 address as what is bought for it names it: the number of the address on its host, or the address itself. */
export function addressNamed(answers: Answers, id: string | undefined): { readonly host: string | undefined; readonly index: number } | undefined {
  const [source, index] = /^(.*)#addresses\[(\d+)\]\.id$/.exec(id ?? '')?.slice(1) ?? [];
  const [known] = answers.where('data.alicloud_vpc_ipv6_addresses', '$id', source);
  return known && { host: text(known, 'associated_instance_id'), index: Number(index) };
}

/** The rows of IPv6 addresses of a host, with the bandwidth that was bought for each. */
export function ipv6Rows(answers: Answers, item: Item, id: string) {
  const written = texts(item, 'ipv6_addresses');
  const count = Math.max(sizeOf(item, 'ipv6_addresses'), whole(item, 'ipv6_address_count') ?? 0);
  const bought = answers.all('alicloud_vpc_ipv6_internet_bandwidth').flatMap((one) => {
    const named = addressNamed(answers, text(one, 'ipv6_address_id'));
    return named?.host === id ? [{ index: named.index, bandwidth: whole(one, 'bandwidth'), chargeType: text(one, 'internet_charge_type') }] : [];
  });
  return Array.from({ length: count }, (_, index) => {
    const one = bought.find((row) => row.index === index);
    return { address: written[index], bandwidth: one?.bandwidth ?? 0, chargeType: one?.chargeType };
  });
}

/** The groups of a host: in one list, or in another one of an older spelling. */
export const groupsOf = (item: Item, ...keys: readonly string[]): readonly string[] => [...new Set(keys.flatMap((key) => texts(item, key)))];

/** The EIP that is bound to a holder. */
export const boundTo = (answers: Answers, holder: string): readonly string[] =>
  naming(answers, 'alicloud_eip_association', 'instance_id', holder).flatMap((one) => text(one, 'allocation_id') ?? []);
