import { type Answers, flag, type Item, items, text, texts, whole } from '../../describe.ts';
import { idOf, naming } from '../../derived/read-terraform.ts';

/** The resource that `ID#attribute` is about. */
const ownerIn = (written: string): string | undefined => (written.includes('#') ? written.split('#')[0] : undefined);

/** The EIP with this public address: by the attribute of its block, or written. */
export const eipOf = (answers: Answers, address: string | undefined): string | undefined =>
  address === undefined ? undefined : (ownerIn(address) ?? answers.where('tencentcloud_eip', 'public_ip', address).map(idOf)[0]);

/** Addresses of an interface in its own blocks, the primary one first. */
export function addressesOf(item: Item): readonly string[] {
  const rows = items(item, 'ipv4s').map((one) => ({ ip: text(one, 'ip'), primary: flag(one, 'primary') === true }));
  return rows.toSorted((a, b) => Number(b.primary) - Number(a.primary)).flatMap(({ ip }) => ip ?? []);
}

/** The IPv6 addresses of a host or an interface, as far as the configuration says them. */
export const ipv6Of = (answers: Answers, item: Item): readonly (string | undefined)[] => {
  const own = texts(item, 'ipv6_addresses');
  if (own.length > 0) return own;
  const added = naming(answers, 'tencentcloud_eni_ipv6_address', 'network_interface_id', idOf(item));
  const written = added.flatMap((one) => items(one, 'ipv6_addresses'));
  if (written.length > 0) return written.map((one) => text(one, 'address'));
  const count = [item, ...added].reduce((sum, one) => sum + (whole(one, 'ipv6_address_count') ?? 0), 0);
  return Array.from({ length: count }, () => undefined);
};

/** Mbit/s of an address for which bandwidth is bought without saying how much (T2.4). */
const DEFAULT_BANDWIDTH = 1;

/** What gives an IPv6 address bandwidth: bought for it, an elastic one of the older kind, or an EIPv6 bound to it (T2.4, T2.5). */
const boughtFor = (answers: Answers, address: string): readonly Item[] => [
  ...answers.where('tencentcloud_ipv6_address_bandwidth', 'ipv6_address', address),
  ...answers.where('tencentcloud_classic_elastic_public_ipv6', 'ip6_address', address),
  ...answers
    .where('tencentcloud_elastic_public_ipv6_attachment', 'private_ipv6_address', address)
    .flatMap((bound) => answers.where('tencentcloud_elastic_public_ipv6', '$id', text(bound, 'ipv6_address_id'))),
];

/** The rows of IPv6 addresses of a host, with the bandwidth of each. */
export function ipv6Rows(answers: Answers, item: Item) {
  const id = idOf(item);
  return ipv6Of(answers, item).map((address, index) => {
    const [bought] = [`${id}#ipv6_addresses[${index}]`, address].flatMap((one) => (one === undefined ? [] : boughtFor(answers, one)));
    return { address, bandwidth: bought === undefined ? 0 : (whole(bought, 'internet_max_bandwidth_out') ?? DEFAULT_BANDWIDTH) };
  });
}

/** The host or interface of a network that has this private address: by the attribute of its block, or written. */
export function hostAt(answers: Answers, address: string | undefined, network: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const owner = ownerIn(address);
  if (owner !== undefined) return owner;
  const has = (one: Item): boolean =>
    text(one, 'private_ip') === address || addressesOf(one).includes(address) || ipv6Of(answers, one).includes(address);
  const hosts = ['tencentcloud_instance', 'tencentcloud_eni'].flatMap((type) => answers.all(type)).filter(has);
  const found = hosts.find((one) => text(one, 'vpc_id') === network) ?? hosts[0];
  return found && idOf(found);
}

/** In their order, which counts (T5.4); the older argument has none. */
export function groupsOf(answers: Answers, item: Item): readonly string[] {
  const attached = answers
    .all('tencentcloud_eni_sg_attachment')
    .filter((one) => texts(one, 'network_interface_ids').includes(idOf(item)))
    .flatMap((one) => texts(one, 'security_group_ids'));
  return [...new Set([...texts(item, 'orderly_security_groups'), ...texts(item, 'security_groups'), ...attached])];
}
