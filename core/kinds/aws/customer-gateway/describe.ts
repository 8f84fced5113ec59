import { type Describe, type Described, named, text, whole } from '../../describe.ts';
import { privateNetworkId } from '../described/private-networks.ts';
import { homeOf, regionOfFile } from '../described/regions.ts';

export const describe: Describe = {
  read: (answers) =>
    answers.all('CustomerGateways').flatMap((item): readonly Described[] => {
      const id = text(item, 'CustomerGatewayId');
      if (id === undefined || ['deleted', 'deleting'].includes(text(item, 'State') ?? '')) return [];
      const values = {
        ...named(item),
        in: homeOf(answers, regionOfFile(item), item),
        network: privateNetworkId(id),
        ipv4: text(item, 'IpAddress'),
        bgpAsn: whole(item, 'BgpAsn') ?? whole(item, 'BgpAsnExtended'),
        deviceName: text(item, 'DeviceName'),
      };
      return [{ id, values, of: item }];
    }),
};
