import { type Describe, text, whole } from '../../describe.ts';
import { each, idOf, named } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';
import { siteId } from '../configured/sites.ts';

export const readTerraform: Describe = {
  read: each('aws_customer_gateway', (item, answers) => ({
    ...named(item),
    in: homeOf(answers, item),
    network: siteId(idOf(item)),
    ipv4: text(item, 'ip_address'),
    bgpAsn: whole(item, 'bgp_asn') ?? whole(item, 'bgp_asn_extended'),
    deviceName: text(item, 'device_name'),
  })),
};
