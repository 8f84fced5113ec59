import { type Answers, type Describe, type Described, flag, type Item, text, texts } from '../../describe.ts';
import { homeOf, regionIn } from '../described/regions.ts';

function service(answers: Answers, item: Item): readonly Described[] {
  const [id, name] = [text(item, 'ServiceId'), text(item, 'ServiceName')];
  if (id === undefined) return [];
  const values = {
    name,
    in: homeOf(answers, regionIn(name), item),
    loadBalancers: [...texts(item, 'NetworkLoadBalancerArns'), ...texts(item, 'GatewayLoadBalancerArns')],
    acceptanceRequired: flag(item, 'AcceptanceRequired'),
    privateDnsName: text(item, 'PrivateDnsName'),
  };
  return [{ id, values, of: item, stands: name === undefined ? [] : [name] }];
}

export const describe: Describe = { read: (answers) => answers.all('ServiceConfigurations').flatMap((item) => service(answers, item)) };
