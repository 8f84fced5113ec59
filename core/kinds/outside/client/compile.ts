import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family, parseAddress } from '../../../net/address.ts';
import { INTERNET, type Interface } from '../../../network/stations.ts';
import type { Behaviour, Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readAddress } from '../../derived/parsed.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const BEHAVIOUR: Behaviour = { running: true, services: [{ protocol: 'all', ports: { from: 0, to: 65535 } }], forwards: 'no' };

/** A client of which nobody wrote an address has one of each family, by its number among those outside. */
const STAND_IN: Readonly<Record<Family, bigint>> = {
  ipv4: parseAddress('203.0.113.100')?.value ?? 0n,
  ipv6: parseAddress('2001:db8:ffff::100')?.value ?? 0n,
};

/** Written addresses; with one family written, the client has no address of the other. */
function address(view: View, id: ResourceId, family: Family): bigint | undefined {
  const values = view.values(id, fields);
  const written = readAddress(values[family], family);
  if (written !== undefined || values.ipv4 !== undefined || values.ipv6 !== undefined) return written;
  return STAND_IN[family] + BigInt(Math.max(view.every('outside').indexOf(id), 0) % 100);
}

export const capabilities: Capabilities = {
  host: {
    interfaces(view, id): readonly Interface[] {
      const of = (family: Family) => {
        const found = address(view, id, family);
        return found === undefined ? [] : [found];
      };
      const addresses = { ipv4: of('ipv4'), ipv6: of('ipv6') };
      const missing: { [F in Family]?: { reason: Reason } } = {};
      for (const family of FAMILIES) {
        const values = { host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
        if (addresses[family].length === 0)
          missing[family] = { reason: { code: 'NO_SOURCE_ADDRESS', values, place: { resource: id, field: family }, rule: '4.2' } };
      }
      const noPublic: Reason = { code: 'NO_PUBLIC_MAPPING', values: { host: { resource: id } }, place: { resource: id, field: 'ipv4' } };
      return [{ host: id, id, segment: undefined, addresses, missing, publicIpv4: new Map(), noPublic, out: `${id}/out`, in: `${id}/in` }];
    },
    behaviour: () => BEHAVIOUR,
  },
  'public-host': {
    claims: () => [],
    owned: (view, id) =>
      FAMILIES.flatMap((family) => {
        const found = address(view, id, family);
        return found === undefined ? [] : [{ family, address: found, station: `${id}/in` }];
      }),
  },
};

export const compile: Compile = (_view, id) => [
  { id: `${id}/out`, resource: id, program: [{ op: 'jump', to: INTERNET }] },
  {
    id: `${id}/in`,
    resource: id,
    program: [
      {
        op: 'deliver',
        host: id,
        reply: `${id}/out`,
        services: BEHAVIOUR.services,
        otherwise: { reason: { code: 'NO_LISTENER', values: { host: { resource: id } }, place: { resource: id } }, then: 'on' },
      },
    ],
  },
];
