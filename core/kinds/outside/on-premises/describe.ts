import { isGone, isPrivateLine, lineSiteId } from '../../aws/described/direct-connect.ts';
import { blocksBehind, blocksBehindLine, privateNetworkId } from '../../aws/described/private-networks.ts';
import { type Answers, type Describe, type Described, type Item, named, text } from '../../describe.ts';

/** The network behind a customer gateway. Whether it has a way to the Internet no call says: its answers are about the private way. */
function network(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'CustomerGatewayId');
  if (id === undefined || ['deleted', 'deleting'].includes(text(item, 'State') ?? '')) return [];
  const { ipv4, ipv6 } = blocksBehind(answers, id);
  const { name = id } = named(item);
  return [{ id: privateNetworkId(id), values: { name, ipv4Cidrs: ipv4, ipv6Cidrs: ipv6 }, of: item }];
}

/** The network at the far end of a line: as far as networks of the cloud have learnt of it. */
function behindLine(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VirtualInterfaceId');
  if (id === undefined || isGone(text(item, 'VirtualInterfaceState')) || !isPrivateLine(item)) return [];
  const { ipv4, ipv6 } = blocksBehindLine(answers, item);
  const { name = text(item, 'VirtualInterfaceName') ?? id } = named(item);
  return [{ id: lineSiteId(id), values: { name, ipv4Cidrs: ipv4, ipv6Cidrs: ipv6 }, of: item }];
}

export const describe: Describe = {
  read: (answers) => [
    ...answers.all('CustomerGateways').flatMap((item) => network(answers, item)),
    ...answers.all('VirtualInterfaces').flatMap((item) => behindLine(answers, item)),
  ],
};
