import { type Answers, type Describe, type Described, type Item, text, whole } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';
import { LINES, siteId } from '../configured/sites.ts';

const gatewayOf = (item: Item): string | undefined => text(item, 'vpn_gateway_id') ?? text(item, 'dx_gateway_id');

const values = (type: string, accepter: string | undefined) =>
  function read(item: Item, answers: Answers): Described['values'] {
    const peers = naming(answers, 'aws_dx_bgp_peer', 'virtual_interface_id', idOf(item));
    const accepted = accepter === undefined ? [] : naming(answers, accepter, 'virtual_interface_id', idOf(item));
    return {
      ...named(item, 'name'),
      in: homeOf(answers, item),
      gateway: [item, ...accepted].flatMap((one) => gatewayOf(one) ?? [])[0],
      network: siteId(idOf(item)),
      type,
      vlan: whole(item, 'vlan'),
      ipv6: [item, ...peers].some((one) => text(one, 'address_family') === 'ipv6'),
    };
  };

export const readTerraform: Describe = { read: all(...LINES.map(({ type, line, accepter }) => each(type, values(line, accepter)))) };
