import { type Answers, type Describe, type Described, type Item, items, text } from '../../describe.ts';
import { attribute, commonValues, forwards, idOfArn, listenersOf, loadBalancers } from '../balancing/describe.ts';

function gatewayLoadBalancer(answers: Answers, item: Item): readonly Described[] {
  const arn = text(item, 'LoadBalancerArn') ?? '';
  const id = idOfArn(arn);
  if (id === undefined) return [];
  const { stands, where, values } = commonValues(answers, item);
  const { name, in: network, subnets, ipAddressType } = values;
  const [listener] = listenersOf(answers, arn);
  const crossZone = attribute(answers, 'LoadBalancerAttributes', 'LoadBalancerArn', arn, 'load_balancing.cross_zone.enabled') === 'true';
  const targetGroup = listener && forwards(items(listener, 'DefaultActions')).groups[0]?.group;
  return [{ id, values: { name, in: network, subnets, ipAddressType, targetGroup, crossZone }, of: item, stands, where }];
}

export const describe: Describe = {
  read: (answers) => loadBalancers(answers, 'gateway').flatMap((item) => gatewayLoadBalancer(answers, item)),
};
