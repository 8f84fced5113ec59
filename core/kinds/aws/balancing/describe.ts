import { type Answers, type DescribedNote, type Fact, inner, type Item, items, text, texts, whole } from '../../describe.ts';
import { type DescribedInterface, describedAs } from '../described/interfaces.ts';
import { isElsewhere, whereOf } from '../described/regions.ts';

/** `.../loadbalancer/net/front/5022ace05216b0b1`: what stands behind the type of the resource, as an id of a design. */
export const idOfArn = (arn: string | undefined): string | undefined => {
  const path = arn?.split(':').slice(5).join(':');
  return path === undefined || path === '' ? undefined : path.replace(/^loadbalancer\//, '').replaceAll(/[/:]/g, '.');
};

/** The last part of an ARN: what people put into the name of a file. */
const lastOfArn = (arn: string): string => arn.split('/').at(-1) ?? arn;

/** Last parts that several ARNs have: emulators give every region the same. */
const SHARED: Fact<ReadonlySet<string>> = (answers) => {
  const arns = new Map<string, string>();
  const shared = new Set<string>();
  const keys = [['LoadBalancers', 'LoadBalancerArn'] as const, ['TargetGroups', 'TargetGroupArn'] as const];
  for (const arn of keys.flatMap(([table, key]) => answers.all(table).flatMap((one) => text(one, key) ?? []))) {
    const last = lastOfArn(arn);
    if (arns.has(last) && arns.get(last) !== arn) shared.add(last);
    arns.set(last, arn);
  }
  return shared;
};

/** Records of files that are called by an ARN; where that says too little, of those in its own region and account. */
export function askedAbout(answers: Answers, table: string, arn: string): readonly Item[] {
  const last = lastOfArn(arn);
  const found = answers.about(table, last);
  return answers.fact(SHARED).has(last) ? found.filter((one) => !isElsewhere(arn, one)) : found;
}

export const loadBalancers = (answers: Answers, type: string): readonly Item[] =>
  answers.all('LoadBalancers').filter((one) => text(one, 'Type') === type && text(one, 'LoadBalancerArn') !== undefined);

const zones = (item: Item): readonly Item[] => items(item, 'AvailabilityZones');

/** `ELB net/front/5022ace05216b0b1` is the description of every interface that one has. */
function interfacesOf(answers: Answers, item: Item, arn: string): readonly DescribedInterface[] {
  const [path, network] = [arn.split(':loadbalancer/')[1], text(item, 'VpcId')];
  const all = path === undefined ? [] : describedAs(answers, `ELB ${path}`);
  return all.filter((one) => one.network === undefined || network === undefined || one.network === network);
}

/** What both kinds have, and the interfaces for which they stand. */
export function commonValues(answers: Answers, item: Item) {
  const arn = text(item, 'LoadBalancerArn') ?? '';
  const interfaces = interfacesOf(answers, item, arn);
  const subnets = zones(item).flatMap((zone) => text(zone, 'SubnetId') ?? []);
  return {
    where: whereOf(arn, item),
    stands: [arn, ...interfaces.map((one) => one.id)],
    values: {
      name: text(item, 'LoadBalancerName'),
      in: text(item, 'VpcId'),
      scheme: text(item, 'Scheme'),
      subnets,
      ipAddressType: text(item, 'IpAddressType'),
      securityGroups: texts(item, 'SecurityGroups'),
      nodes: nodes(item, interfaces),
    },
  };
}

const publicOf = ({ item }: DescribedInterface): string | undefined => {
  const association = inner(item, 'Association') ?? items(item, 'PrivateIpAddresses').map((one) => inner(one, 'Association'))[0];
  return association && text(association, 'PublicIp');
};

/** A row for each interface of a node. */
export const nodeRows = (interfaces: readonly DescribedInterface[]) =>
  interfaces.map((one) => ({
    subnet: one.subnet,
    interface: one.id,
    privateIpv4: text(one.item, 'PrivateIpAddress') ?? items(one.item, 'PrivateIpAddresses').map((a) => text(a, 'PrivateIpAddress'))[0],
    publicIpv4: publicOf(one),
    ipv6: items(one.item, 'Ipv6Addresses').map((a) => text(a, 'Ipv6Address'))[0],
  }));

/** Its nodes as their interfaces say, else as the addresses that were given to it. */
function nodes(item: Item, interfaces: readonly DescribedInterface[]) {
  if (interfaces.length > 0) return nodeRows(interfaces);
  return zones(item).flatMap((zone) =>
    items(zone, 'LoadBalancerAddresses').map((address) => ({
      subnet: text(zone, 'SubnetId'),
      privateIpv4: text(address, 'PrivateIPv4Address'),
      publicIpv4: text(address, 'IpAddress'),
      ipv6: text(address, 'IPv6Address'),
    })),
  );
}

/** Elastic IPs by the subnets in whose order they are named; none where one subnet has none. */
export const elasticIps = (item: Item): readonly string[] => {
  const named = zones(item).map((zone) => items(zone, 'LoadBalancerAddresses').flatMap((address) => text(address, 'AllocationId') ?? [])[0]);
  return named.every((one) => one !== undefined) ? named : [];
};

const LISTENERS: Fact<readonly Item[]> = (answers) => [
  ...answers.all('Listeners'),
  ...answers.all('LoadBalancerListeners').flatMap((one) => items(one, 'Listeners')),
];

export const listenersOf = (answers: Answers, arn: string): readonly Item[] =>
  answers.fact(LISTENERS).filter((one) => text(one, 'LoadBalancerArn') === arn);

/** The groups to which actions forward, with their weights; what else they do, no listener of a drawing does. */
export function forwards(actions: readonly Item[]): {
  readonly groups: readonly { readonly group: string; readonly weight: number }[];
  readonly other: readonly string[];
} {
  const groups = actions.flatMap((action) => {
    const config = inner(action, 'ForwardConfig');
    const several = (config ? items(config, 'TargetGroups') : []).flatMap((one) => {
      const group = text(one, 'TargetGroupArn');
      return group === undefined ? [] : [{ group, weight: whole(one, 'Weight') ?? 1 }];
    });
    const only = text(action, 'TargetGroupArn');
    return several.length > 0 ? several : only === undefined ? [] : [{ group: only, weight: 1 }];
  });
  return { groups, other: actions.flatMap((action) => text(action, 'Type') ?? []).filter((type) => type !== 'forward') };
}

/** A setting of a load balancer or a target group: of the grouped file, or of a file that is called by the ARN. */
export function attribute(answers: Answers, table: string, idKey: string, arn: string, key: string): string | undefined {
  const grouped = answers.where(table, idKey, arn).flatMap((one) => items(one, 'Attributes'));
  const all = grouped.length > 0 ? grouped : askedAbout(answers, 'Attributes', arn);
  return all.map((one) => (text(one, 'Key') === key ? text(one, 'Value') : undefined)).find((value) => value !== undefined);
}

export const note = (code: string, values: DescribedNote['values'] = {}): DescribedNote => ({ code, values });
