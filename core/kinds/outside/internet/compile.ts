import { FAMILIES } from '../../../net/address.ts';
import { INTERNET, type Interface } from '../../../network/stations.ts';
import type { Behaviour, Capabilities } from '../../capabilities.ts';
import { internetAddress } from '../../derived/internet-table.ts';
import { readAddress } from '../../derived/parsed.ts';
import { fields } from './fields.ts';

const BEHAVIOUR: Behaviour = { running: true, services: [{ protocol: 'all', ports: { from: 0, to: 65535 } }], forwards: 'no' };

/** Its packets begin and end on the Internet itself, which exists without being drawn: it has no stations of its own. */
export const capabilities: Capabilities = {
  internet: {
    address: (view, id, family) => readAddress(view.values(id, fields)[family], family),
  },
  host: {
    interfaces(view, id): readonly Interface[] {
      const [ipv4, ipv6] = FAMILIES.map((family) => [internetAddress(view, family)]);
      const noPublic = { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } } };
      const addresses = { ipv4: ipv4 ?? [], ipv6: ipv6 ?? [] };
      return [{ host: id, id, segment: undefined, addresses, missing: {}, publicIpv4: new Map(), noPublic, out: INTERNET, in: INTERNET }];
    },
    behaviour: () => BEHAVIOUR,
  },
};
