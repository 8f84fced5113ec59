import { type Instance, Link, Unknown, type Value } from './value.ts';

/**
 * What a configuration uses and does not make: networks that it looks up (data sources), and those that every account has from the
 * beginning (`aws_default_vpc`). They become instances of the plain type, so that kinds need not know. What no lookup tells (the rules
 * of a group), or what only an apply does, is unknown.
 */
interface LookedUp {
  readonly type: string;
  /** The argument by which it may be looked up when somebody knows which it is. */
  readonly key: string;
  /** Without these nothing can be answered. */
  readonly needs: readonly string[];
}
const LOOKED_UP: Readonly<Record<string, LookedUp>> = {
  'data.aws_vpc': { type: 'aws_vpc', key: 'id', needs: ['cidr_block'] },
  'data.aws_subnet': { type: 'aws_subnet', key: 'id', needs: ['cidr_block'] },
  'data.aws_security_group': { type: 'aws_security_group', key: 'id', needs: ['ingress', 'egress'] },
  'data.aws_ec2_transit_gateway': { type: 'aws_ec2_transit_gateway', key: 'id', needs: [] },
  'data.aws_vpn_gateway': { type: 'aws_vpn_gateway', key: 'id', needs: [] },
  'data.aws_customer_gateway': { type: 'aws_customer_gateway', key: 'id', needs: [] },
};

/** The block of the VPC that comes with an account in every region (the user guide of Amazon VPC, "Default VPC components"). */
const DEFAULT_BLOCK = '172.31.0.0/16';
const DEFAULT_VPC = 'aws_default_vpc';

/**
 * @param note is told of every default network that the files only use
 * @returns the same instances with those in place, and which address means the same as another one
 */
export function withLookedUp(
  instances: readonly Instance[],
  note: (code: string, address: string, file: string) => void,
): { readonly instances: readonly Instance[]; readonly same: ReadonlyMap<string, string> } {
  const made = new Map<string, string>();
  for (const { type, address, arguments: values } of instances) {
    if (!type.startsWith('data.') && typeof values.id === 'string') made.set(`${type} ${values.id}`, address);
  }
  const same = new Map<string, string>();
  const plain = instances.flatMap((instance): readonly Instance[] => {
    const found = Object.hasOwn(LOOKED_UP, instance.type) ? LOOKED_UP[instance.type] : undefined;
    if (!found) return [instance];
    const key = instance.arguments[found.key];
    const is = key instanceof Link ? key.address : typeof key === 'string' ? made.get(`${found.type} ${key}`) : undefined;
    if (is !== undefined && is !== instance.address) {
      same.set(instance.address, is);
      return [];
    }
    if (typeof key === 'string') made.set(`${found.type} ${key}`, instance.address);
    return [completed({ ...instance, type: found.type }, isRouted(instance, instances) ? found.needs : [...found.needs, 'route_table_id'])];
  });
  return { instances: withDefaults(plain.map(fromPool), note), same };
}

/** No lookup of a subnet tells its routes: only an association of these files does. */
const isRouted = ({ type, address }: Instance, instances: readonly Instance[]): boolean =>
  type !== 'data.aws_subnet' ||
  instances.some(
    ({ type: other, arguments: { subnet_id } }) =>
      other === 'aws_route_table_association' && subnet_id instanceof Link && subnet_id.address === address,
  );

/** A block that is taken out of a pool of addresses is known after an apply only. */
const fromPool = (instance: Instance): Instance =>
  (instance.arguments.ipv4_ipam_pool_id ?? '') !== '' && !instance.type.startsWith('data.') ? completed(instance, ['cidr_block']) : instance;

/** With what is needed as unknown where nothing says it. */
function completed(instance: Instance, needs: readonly string[]): Instance {
  const missing = needs.filter((one) => (instance.arguments[one] ?? '') === '');
  return { ...instance, arguments: { ...instance.arguments, ...Object.fromEntries(missing.map((one) => [one, new Unknown('')])) } };
}

const isDefaultLookup = ({ address, type, arguments: values }: Instance): boolean =>
  type === 'aws_vpc' && address.includes('data.') && String(values.default) === 'true';

/** The default VPC with its subnets and its way to the Internet, where anything uses it. A configuration of several regions has one for each provider. */
function withDefaults(instances: readonly Instance[], note: (code: string, address: string, file: string) => void): readonly Instance[] {
  const isIn = (provider: Value | undefined) => (one: Instance) => String(one.arguments.provider ?? '') === String(provider ?? '');
  const networks = instances.filter((one) => one.type === DEFAULT_VPC || isDefaultLookup(one));
  const homes: Instance[] = [...networks];
  for (const subnet of instances.filter(({ type }) => type === 'aws_default_subnet')) {
    if (homes.some(isIn(subnet.arguments.provider))) continue;
    const { provider, region } = subnet.arguments;
    const home = { ...(provider !== undefined && { provider }), ...(region !== undefined && { region }) };
    homes.push({ address: `${subnet.address}.vpc`, type: DEFAULT_VPC, label: 'default-vpc', arguments: home, file: subnet.file });
  }
  if (homes.length === 0) return instances;
  const known = new Set(networks.map(({ address }) => address));
  const rest = instances.filter(({ address }) => !known.has(address));
  const subnets = rest.map((one): Instance => {
    if (one.type !== 'aws_default_subnet') return one;
    const home = homes.find(isIn(one.arguments.provider));
    const own = { map_public_ip_on_launch: true, ...one.arguments, vpc_id: home ? new Link(home.address, 'id') : (one.arguments.vpc_id ?? null) };
    return completed({ ...one, type: 'aws_subnet', arguments: own }, ['cidr_block']);
  });
  return [...homes.flatMap((home) => network(home, instances, note)), ...subnets];
}

/** The VPC, its Internet gateway and the route there, which stands in its main table until a block takes that over. */
function network(home: Instance, instances: readonly Instance[], note: (code: string, address: string, file: string) => void): readonly Instance[] {
  note('DEFAULT_VPC', home.address, home.file);
  const { address, label, file, arguments: values } = home;
  const block = typeof values.cidr_block === 'string' && values.cidr_block !== '' ? values.cidr_block : DEFAULT_BLOCK;
  const vpc: Instance = { ...home, type: 'aws_vpc', arguments: { enable_dns_hostnames: true, ...values, cidr_block: block } };
  const gateway: Instance = {
    address: `${address}.internet_gateway`,
    type: 'aws_internet_gateway',
    label: `${label}-igw`,
    arguments: { vpc_id: new Link(address, 'id') },
    file,
  };
  const isTaken = instances.some(({ type, arguments: own }) => type === 'aws_default_route_table' && means(own.default_route_table_id, home));
  const route: Instance = {
    address: `${address}.route`,
    type: 'aws_route',
    label: `${label}-route`,
    arguments: {
      route_table_id: new Link(address, 'main_route_table_id'),
      destination_cidr_block: '0.0.0.0/0',
      gateway_id: new Link(gateway.address, 'id'),
    },
    file,
  };
  return [vpc, gateway, ...(isTaken ? [] : [route])];
}

const means = (value: Value | undefined, { address, arguments: own }: Instance): boolean =>
  value instanceof Link
    ? value.address === address
    : typeof value === 'string' && [own.default_route_table_id, own.main_route_table_id].includes(value);
