import { type Answers, type Fact, inner, type Item, items, text, texts } from '../../describe.ts';
import { type DescribedInterface, groupIds, INTERFACES } from './interfaces.ts';
import { regionIn, whereOf } from './regions.ts';

/** Whose an interface is that a service of AWS made. */
export interface Owner {
  /** What people call it. */
  readonly name: string;
  readonly service: string;
}

/** How services describe the interfaces that they make, and what of it is the name of the thing. */
const DESCRIBED: readonly (readonly [form: RegExp, service: string])[] = [
  [/^ElastiCache[ +](\S+)$/, 'ElastiCache'],
  [/^Amazon EKS (\S+)$/, 'EKS control plane'],
  [/^EFS mount target for (\S+)/, 'EFS'],
  [/^ES (\S+)$/, 'OpenSearch'],
  [/^Route 53 Resolver: (\S+?)(?::|$)/, 'Route 53 Resolver'],
  [/^AWS created network interface for directory (\S+)$/, 'Directory Service'],
  [/^AWS Lambda VPC ENI-(.+?)-[0-9a-f-]{36}$/, 'Lambda'],
];
/** Of a Classic Load Balancer that no file describes; those of the newer ones have a path (`ELB app/front/5022`). */
const CLASSIC = /^ELB ([\w-]+)$/;
const RDS = 'RDSNetworkInterface';

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

/** A database is not named by its interface: it is the one with these groups, in one of its subnets and zones. */
function isOfDatabase({ item, subnet }: DescribedInterface, database: Item): boolean {
  const group = inner(database, 'DBSubnetGroup');
  const subnets = group ? items(group, 'Subnets').flatMap((one) => text(one, 'SubnetIdentifier') ?? []) : [];
  const groups = items(database, 'VpcSecurityGroups').flatMap((one) => text(one, 'VpcSecurityGroupId') ?? []);
  const zones = ['AvailabilityZone', 'SecondaryAvailabilityZone'].flatMap((key) => text(database, key) ?? []);
  const zone = text(item, 'AvailabilityZone');
  return (
    subnet !== undefined &&
    subnets.includes(subnet) &&
    sameSet(groups, groupIds(item, 'Groups')) &&
    (zone === undefined || zones.length === 0 || zones.includes(zone))
  );
}

const nameOf = (database: Item): string => text(database, 'DBInstanceIdentifier') ?? '';

/** Containers name their interface by id. */
const TASKS: Fact<ReadonlyMap<string, Owner>> = (answers) =>
  new Map(
    answers.all('Tasks').flatMap((task) =>
      interfacesOfTask(task).map((id): [string, Owner] => {
        const own = text(task, 'TaskArn')?.split('/').at(-1) ?? id;
        const group = (text(task, 'Group') ?? '').replace(/^\w+:/, '') || own;
        return [id, { name: `${group} ${own.slice(0, 8)}`, service: `ECS ${group} ${own}`.slice(0, 255) }];
      }),
    ),
  );
const interfacesOfTask = (task: Item): readonly string[] =>
  items(task, 'Attachments')
    .flatMap((one) => items(one, 'Details'))
    .flatMap((detail) => (text(detail, 'Name') === 'networkInterfaceId' ? (text(detail, 'Value') ?? []) : []));

/** Undefined: nothing says whose it is besides the description. */
export function ownerOf(answers: Answers, one: DescribedInterface): Owner | undefined {
  const task = answers.fact(TASKS).get(one.id);
  if (task) return task;
  const description = one.description ?? '';
  const classic = CLASSIC.exec(description)?.[1];
  if (classic !== undefined) return { name: classic, service: `Classic Load Balancer ${classic}`.slice(0, 255) };
  if (description === RDS) {
    const databases = answers.all('DBInstances').filter((database) => isOfDatabase(one, database));
    if (databases.length === 0) return undefined;
    const name = databases.map(nameOf).join(' or ');
    return { name: name.slice(0, 128), service: `RDS ${name}`.slice(0, 255) };
  }
  const found = DESCRIBED.flatMap(([form, service]) => {
    const name = form.exec(description)?.[1];
    return name === undefined ? [] : [{ name, service: `${service} ${name}` }];
  });
  return found[0];
}

/** Things of services that have no interface in the files: nothing stands for them in the drawing. */
export function withoutInterface(answers: Answers): readonly { readonly of: Item; readonly what: string; readonly name: string }[] {
  const all = [...answers.fact(INTERFACES).values()];
  const described = (name: string, of?: Item): boolean => all.some((one) => one.description === name && (!of || mayBeOf(of, one)));
  const missing = (table: string, key: string, what: string, has: (item: Item, name: string) => boolean) =>
    answers.all(table).flatMap((of) => {
      const name = text(of, key) ?? '';
      return has(of, name) ? [] : [{ of, what, name }];
    });
  return [
    ...missing('DBInstances', 'DBInstanceIdentifier', 'RDS', (item) => all.some((one) => one.description === RDS && isOfDatabase(one, item))),
    ...missing('CacheClusters', 'CacheClusterId', 'ElastiCache', (item, name) =>
      nodesOf(item, name).some((one) => described(`ElastiCache ${one}`, item) || described(`ElastiCache+${one}`, item)),
    ),
    ...missing('Tasks', 'TaskArn', 'ECS', (item) => interfacesOfTask(item).some((id) => answers.fact(INTERFACES).has(id))),
    // `describe-cluster` answers about one.
    ...answers.all('Cluster').flatMap((of) => {
      const [name, config] = [text(of, 'Name') ?? '', inner(of, 'ResourcesVpcConfig')];
      if (config) texts(config, 'SubnetIds');
      return described(`Amazon EKS ${name}`) || !config ? [] : [{ of, what: 'EKS control plane', name }];
    }),
  ];
}

/** Names are free again in every region: an interface in another VPC, or another region, is another's. */
function mayBeOf(of: Item, { item, network }: DescribedInterface): boolean {
  const [vpc, region, zone] = [text(of, 'VPCId'), whereOf(text(of, 'ARN'), of).region, regionIn(text(item, 'AvailabilityZone'))];
  return (vpc ?? network) === network && (region ?? zone ?? '') === (zone ?? region ?? '');
}

/** A cluster is called by itself, and each of its nodes by a number of its own. */
const nodesOf = (cluster: Item, name: string): readonly string[] => [
  name,
  ...items(cluster, 'CacheNodes').flatMap((node) => {
    const id = text(node, 'CacheNodeId');
    return id === undefined ? [] : [`${name}-${id}`];
  }),
];
