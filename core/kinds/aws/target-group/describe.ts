import { type Answers, type Describe, type Described, type Fact, flag, inner, type Item, items, text, texts, whole } from '../../describe.ts';
import { askedAbout, attribute, idOfArn, note } from '../balancing/describe.ts';
import { whereOf } from '../described/regions.ts';

function members(answers: Answers, arn: string): readonly Item[] {
  const grouped = answers.where('LoadBalancerTargetHealth', 'TargetGroupArn', arn).flatMap((one) => items(one, 'TargetHealthDescriptions'));
  return grouped.length > 0 ? grouped : askedAbout(answers, 'TargetHealthDescriptions', arn);
}

function row(health: Item, type: string | undefined) {
  const target = inner(health, 'Target');
  const id = target && text(target, 'Id');
  return { ...(type === 'ip' ? { address: id } : { target: id }), port: target && whole(target, 'Port') };
}

/** A group of functions stands in no VPC: it is drawn where a load balancer that uses it stands. */
const NETWORKS: Fact<ReadonlyMap<string, string>> = (answers) =>
  new Map(
    answers.all('LoadBalancers').flatMap((one): readonly [string, string][] => {
      const [arn, vpc] = [text(one, 'LoadBalancerArn'), text(one, 'VpcId')];
      return arn === undefined || vpc === undefined ? [] : [[arn, vpc]];
    }),
  );

function targetGroup(answers: Answers, item: Item): readonly Described[] {
  const arn = text(item, 'TargetGroupArn');
  const id = idOfArn(arn);
  // Proxies of RDS have target groups of their own.
  if (arn === undefined || id === undefined || !arn.includes(':elasticloadbalancing:')) return [];
  const type = text(item, 'TargetType') ?? 'instance';
  const setting = (key: string) => attribute(answers, 'TargetGroupAttributes', 'TargetGroupArn', arn, key);
  const health = text(item, 'HealthCheckPort');
  const [protocol, probe] = [text(item, 'Protocol'), text(item, 'HealthCheckProtocol')];
  const matcher = inner(item, 'Matcher');
  const balancers = texts(item, 'LoadBalancerArns').flatMap((one) => answers.fact(NETWORKS).get(one) ?? []);
  const keeps = setting('preserve_client_ip.enabled');
  const crossZone = setting('load_balancing.cross_zone.enabled');
  const described = answers.has('TargetHealthDescriptions') || answers.has('LoadBalancerTargetHealth');
  return [
    {
      id,
      values: {
        name: text(item, 'TargetGroupName'),
        in: text(item, 'VpcId') ?? balancers[0],
        targetType: type,
        protocol,
        port: whole(item, 'Port'),
        ipAddressType: text(item, 'IpAddressType'),
        targets: members(answers, arn).map((one) => row(one, type)),
        healthCheck: flag(item, 'HealthCheckEnabled'),
        healthProtocol: probe === protocol ? undefined : probe,
        healthPort: health === 'traffic-port' ? undefined : whole(item, 'HealthCheckPort'),
        healthPath: text(item, 'HealthCheckPath'),
        healthCodes: matcher && text(matcher, 'HttpCode'),
        healthInterval: whole(item, 'HealthCheckIntervalSeconds'),
        healthTimeout: whole(item, 'HealthCheckTimeoutSeconds'),
        healthyThreshold: whole(item, 'HealthyThresholdCount'),
        unhealthyThreshold: whole(item, 'UnhealthyThresholdCount'),
        preserveClientIp: keeps === undefined ? undefined : keeps === 'true' ? 'on' : 'off',
        crossZone: crossZone === 'true' ? 'on' : crossZone === 'false' ? 'off' : undefined,
      },
      of: item,
      stands: [arn],
      where: whereOf(arn, item),
      ...(described ? {} : { notes: [note('TARGETS_NOT_DESCRIBED', { group: id })] }),
    },
  ];
}

export const describe: Describe = { read: (answers) => answers.all('TargetGroups').flatMap((item) => targetGroup(answers, item)) };
