import { type Answers, type Describe, type Described, flag, inner, type Item, items, text, texts, whole } from '../../describe.ts';
import { nodeRows, note } from '../balancing/describe.ts';
import { type DescribedInterface, describedAs } from '../described/interfaces.ts';
import { regionIn, whereOf } from '../described/regions.ts';
import { checkOf } from './health.ts';

type Where = NonNullable<Described['where']>;

/** `ELB front` is the description of every interface that one has: names are free again in every region. */
function interfacesOf(answers: Answers, item: Item, name: string): readonly DescribedInterface[] {
  const [vpc, subnets] = [text(item, 'VPCId'), texts(item, 'Subnets')];
  return describedAs(answers, `ELB ${name}`).filter(
    (one) =>
      one.description === `ELB ${name}` &&
      (vpc === undefined || (one.network ?? vpc) === vpc) &&
      (one.subnet === undefined || subnets.length === 0 || subnets.includes(one.subnet)),
  );
}

/** The answer does not say whose it is: the name of its file does, and its folder of which region and account. */
function crossZoneOf(answers: Answers, name: string, where: Where): boolean | undefined {
  const isIts = (one: Item): boolean => {
    const its = whereOf(undefined, one);
    return (its.region ?? where.region) === where.region && (its.account ?? where.account) === where.account;
  };
  const own = answers.about('LoadBalancerAttributes', name).filter(isIts);
  return own.flatMap((one) => inner(one, 'CrossZoneLoadBalancing') ?? []).flatMap((one) => flag(one, 'Enabled') ?? [])[0];
}

const listenersOf = (item: Item) =>
  items(item, 'ListenerDescriptions')
    .flatMap((one) => inner(one, 'Listener') ?? [])
    .map((one) => ({
      protocol: text(one, 'Protocol')?.toUpperCase(),
      port: whole(one, 'LoadBalancerPort'),
      instanceProtocol: (text(one, 'InstanceProtocol') ?? text(one, 'Protocol'))?.toUpperCase(),
      instancePort: whole(one, 'InstancePort'),
    }));

function classicLoadBalancer(answers: Answers, item: Item): readonly Described[] {
  const name = text(item, 'LoadBalancerName');
  if (name === undefined) return [];
  const interfaces = interfacesOf(answers, item, name);
  const health = inner(item, 'HealthCheck');
  const { region = regionIn(texts(item, 'AvailabilityZones')[0]), account } = whereOf(undefined, item);
  const where: Where = { region, account };
  const crossZone = crossZoneOf(answers, name, where);
  const id = `loadbalancer.${name}`;
  return [
    {
      id,
      values: {
        name,
        in: text(item, 'VPCId'),
        scheme: text(item, 'Scheme'),
        subnets: texts(item, 'Subnets'),
        securityGroups: texts(item, 'SecurityGroups'),
        nodes: nodeRows(interfaces),
        listeners: listenersOf(item),
        instances: items(item, 'Instances').flatMap((one) => text(one, 'InstanceId') ?? []),
        ...(health && {
          ...checkOf(text(health, 'Target')),
          healthInterval: whole(health, 'Interval'),
          healthTimeout: whole(health, 'Timeout'),
          healthyThreshold: whole(health, 'HealthyThreshold'),
          unhealthyThreshold: whole(health, 'UnhealthyThreshold'),
        }),
        crossZone,
      },
      of: item,
      stands: interfaces.map((one) => one.id),
      where,
      ...(crossZone === undefined ? { notes: [note('CLB_CROSS_ZONE_ASSUMED', { key: id, balancer: id })] } : {}),
    },
  ];
}

export const describe: Describe = {
  read: (answers) => answers.all('LoadBalancerDescriptions').flatMap((item) => classicLoadBalancer(answers, item)),
};
