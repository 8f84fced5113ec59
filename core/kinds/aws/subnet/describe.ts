import { type Answers, type Describe, type Described, flag, inner, type Item, items, named, text } from '../../describe.ts';
import { associations } from '../described/associations.ts';
import { MENTIONED_SUBNETS } from '../described/mentioned.ts';
import { zoneId } from '../../derived/zones.ts';

function subnet(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'SubnetId');
  if (id === undefined) return [];
  const [vpc, zone] = [text(item, 'VpcId'), text(item, 'AvailabilityZone')];
  const { tables, filters } = answers.fact(associations);
  const ipv6 = items(item, 'Ipv6CidrBlockAssociationSet').filter((one) => {
    const state = inner(one, 'Ipv6CidrBlockState');
    return state === undefined || text(state, 'State') !== 'disassociated';
  });
  const values = {
    ...named(item),
    in: zoneId(vpc, zone) ?? vpc,
    ipv4Cidr: text(item, 'CidrBlock'),
    ipv6Cidr: ipv6.flatMap((one) => text(one, 'Ipv6CidrBlock') ?? [])[0],
    routeTable: tables.get(id),
    networkAcl: filters.get(id),
    mapPublicIpOnLaunch: flag(item, 'MapPublicIpOnLaunch'),
    assignIpv6OnCreation: flag(item, 'AssignIpv6AddressOnCreation'),
    dns64: flag(item, 'EnableDns64'),
  };
  return [{ id, values, of: item, notes: shared(answers, id, text(item, 'OwnerId')) }];
}

/** Whoever owns a subnet may share it: others put interfaces into it, and packets fare there as everywhere. Only its owner changes its routes and its ACL. */
function shared(answers: Answers, id: string, owner: string | undefined): NonNullable<Described['notes']> {
  const guests = answers.where('NetworkInterfaces', 'SubnetId', id).flatMap((one) => {
    const theirs = text(one, 'OwnerId');
    return owner === undefined || theirs === undefined || theirs === owner ? [] : [theirs];
  });
  return [...new Set(guests)].map((guest) => ({ code: 'SUBNET_SHARED', values: { subnet: id, owner: owner ?? '', guest } }));
}

/** Subnets that something stands in and no file describes. Nobody says which block they have. */
const unknown = (answers: Answers): readonly Described[] =>
  [...answers.fact(MENTIONED_SUBNETS)].flatMap(([id, of]): readonly Described[] => {
    if (answers.one('Subnets', id)) return [];
    const { tables, filters } = answers.fact(associations);
    const values = { in: text(of, 'VpcId'), zone: text(of, 'AvailabilityZone'), routeTable: tables.get(id), networkAcl: filters.get(id) };
    return [{ id, values, of, notes: [{ code: 'SUBNET_NOT_DESCRIBED', values: { subnet: id } }] }];
  });

export const describe: Describe = {
  read: (answers) => [...answers.all('Subnets').flatMap((item) => subnet(answers, item)), ...unknown(answers)],
};
