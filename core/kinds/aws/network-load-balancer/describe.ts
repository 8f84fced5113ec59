import { type Answers, type Describe, type Described, type Item, items, text, whole } from '../../describe.ts';
import { attribute, commonValues, elasticIps, forwards, idOfArn, listenersOf, loadBalancers, note } from '../balancing/describe.ts';

function networkLoadBalancer(answers: Answers, item: Item): readonly Described[] {
  const arn = text(item, 'LoadBalancerArn') ?? '';
  const id = idOfArn(arn);
  if (id === undefined) return [];
  const { stands, where, values } = commonValues(answers, item);
  const listeners = listenersOf(answers, arn).map((one) => ({
    values: { protocol: text(one, 'Protocol'), port: whole(one, 'Port') },
    ...forwards(items(one, 'DefaultActions')),
  }));
  const several = listeners.filter((one) => one.groups.length > 1);
  return [
    {
      id,
      values: {
        ...values,
        createdWithGroups: values.securityGroups.length > 0,
        crossZone: attribute(answers, 'LoadBalancerAttributes', 'LoadBalancerArn', arn, 'load_balancing.cross_zone.enabled') === 'true',
        elasticIps: elasticIps(item),
        listeners: listeners.map((one) => ({ ...one.values, targetGroup: one.groups[0]?.group })),
      },
      of: item,
      stands,
      where,
      notes: several.map((one) => note('NLB_SEVERAL_GROUPS', { balancer: id, port: one.values.port ?? 0 })),
    },
  ];
}

export const describe: Describe = {
  read: (answers) => loadBalancers(answers, 'network').flatMap((item) => networkLoadBalancer(answers, item)),
};
