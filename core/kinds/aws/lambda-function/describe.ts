import { type Answers, type Describe, type Described, flag, inner, type Item, items, text, texts } from '../../describe.ts';
import { homeOf, whereOf } from '../described/regions.ts';
import { groupIds, INTERFACES, type DescribedInterface } from '../described/interfaces.ts';

/** Interfaces of Lambda are shared by the functions that name the same subnet and the same groups. */
function shared(answers: Answers, subnets: readonly string[], groups: readonly string[]): readonly DescribedInterface[] {
  const wanted = [...groups].sort().join();
  return [...answers.fact(INTERFACES).values()].filter(
    (one) =>
      text(one.item, 'InterfaceType') === 'lambda' &&
      one.subnet !== undefined &&
      subnets.includes(one.subnet) &&
      [...groupIds(one.item, 'Groups')].sort().join() === wanted,
  );
}

function lambda(answers: Answers, item: Item): readonly Described[] {
  const [name, arn] = [text(item, 'FunctionName'), text(item, 'FunctionArn')];
  if (name === undefined) return [];
  const config = inner(item, 'VpcConfig');
  const subnets = config ? texts(config, 'SubnetIds') : [];
  const groups = config ? texts(config, 'SecurityGroupIds') : [];
  const interfaces = shared(answers, subnets, groups);
  const rows = interfaces.map((one) => ({
    subnet: one.subnet,
    interface: one.id,
    privateIpv4: text(one.item, 'PrivateIpAddress'),
    ipv6: items(one.item, 'Ipv6Addresses').map((a) => text(a, 'Ipv6Address'))[0],
  }));
  return [
    {
      id: `lambda.${name}`,
      values: {
        name,
        in: subnets[0] ?? homeOf(answers, whereOf(arn, item).region, item, whereOf(arn, item).account),
        moreSubnets: subnets.slice(1),
        securityGroups: groups,
        ipv6AllowedForDualStack: config && flag(config, 'Ipv6AllowedForDualStack'),
        runtime: text(item, 'Runtime'),
        addresses: rows,
      },
      of: item,
      where: whereOf(arn, item),
      stands: [...(arn === undefined ? [] : [arn]), ...interfaces.map((one) => one.id)],
    },
  ];
}

export const describe: Describe = {
  read: (answers) => [
    ...answers.all('Functions').flatMap((item) => lambda(answers, item)),
    // `get-function` answers about one.
    ...answers.all('Configuration').flatMap((item) => lambda(answers, item)),
  ],
};
