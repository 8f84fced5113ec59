import { type Answers, type Describe, type Described, type DescribedNote, type Item, items, named, text, whole } from '../../describe.ts';
import { isGone, isPrivateLine, lineHubId, lineHubOf, lineSiteId } from '../described/direct-connect.ts';
import { homeOf, regionOfFile } from '../described/regions.ts';

function line(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VirtualInterfaceId');
  const state = text(item, 'VirtualInterfaceState');
  if (id === undefined || isGone(state) || !isPrivateLine(item)) return [];
  const hub = lineHubOf(answers, item);
  const { name = text(item, 'VirtualInterfaceName') } = named(item);
  const values = {
    name,
    in: homeOf(answers, text(item, 'Region') ?? regionOfFile(item), item, text(item, 'OwnerAccount')),
    gateway: text(item, 'VirtualGatewayId') ?? (hub === undefined ? undefined : lineHubId(hub)),
    network: lineSiteId(id),
    type: text(item, 'VirtualInterfaceType'),
    vlan: whole(item, 'Vlan'),
    ipv6: [item, ...items(item, 'BgpPeers')].some((one) => text(one, 'AddressFamily') === 'ipv6'),
  };
  return [{ id, values, of: item, notes: notUp(id, state) }];
}

const notUp = (line: string, state: string | undefined): readonly DescribedNote[] =>
  state === undefined || state === 'available' ? [] : [{ code: 'LINE_NOT_UP', values: { key: state, line } }];

export const describe: Describe = {
  read: (answers) => answers.all('VirtualInterfaces').flatMap((item) => line(answers, item)),
  leaves: (answers) =>
    answers
      .all('VirtualInterfaces')
      .flatMap((of) => (isPrivateLine(of) ? [] : [{ code: 'LINE_IS_PUBLIC', values: { key: text(of, 'VirtualInterfaceType') ?? '' }, of }])),
};
