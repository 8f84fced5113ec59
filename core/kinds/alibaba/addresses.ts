import type { ResourceId } from '../../model/design.ts';
import { field, type RowOf } from '../../model/fields.ts';
import { formatAddress, parseAddress } from '../../net/address.ts';
import type { Owned } from '../capabilities.ts';
import type { FactTable, MeteredAddress, WrittenAddress } from '../facts.ts';
import { addressGiven } from '../derived/segment-addresses.ts';
import { asWritten } from '../mechanisms/rules.ts';
import type { View } from '../view.ts';

const columns = {
  /** Empty: the first free one of the vSwitch. */
  address: field.address({ family: 'ipv6' }),
  /** Mbit/s to the Internet. 0: the address is of use inside the VPC only (L3.2). */
  bandwidth: field.whole({ min: 0, max: 100_000, default: 0, unit: 'Mbit/s' }),
  chargeType: field.choice({ options: ['PayByBandwidth', 'PayByTraffic'], default: 'PayByBandwidth' }),
};

/** The IPv6 addresses of an interface, each with a bandwidth of its own (L3.8). None by itself (L2.6). */
export const ipv6Rows = field.rows({ columns, section: 'internet', term: 'Ipv6Addresses', secondary: ['chargeType'] });
export type Ipv6Row = RowOf<typeof columns>;

interface Written {
  readonly privateIpv4: string | undefined;
  readonly secondaryPrivateIpv4s: readonly string[];
  readonly ipv6Addresses: readonly Ipv6Row[];
}

/** Its IPv6 addresses with what was bought for each. */
function metered(view: View, id: ResourceId, segment: ResourceId | undefined, rows: readonly Ipv6Row[]): readonly MeteredAddress[] {
  if (segment === undefined) return [];
  return rows.flatMap(({ bandwidth }, index) => {
    const address = addressGiven(view, segment, id, 'ipv6', String(index));
    return address === undefined ? [] : [{ address, bandwidth, place: { resource: id, field: 'ipv6Addresses', index } }];
  });
}

/** The fact of a kind with a field `ipv6Addresses`. */
export const meteredBy = (rows: (view: View, id: ResourceId) => readonly Ipv6Row[]): FactTable['metered-ipv6'] => ({
  addresses: (view, id) => metered(view, id, view.enclosing(id, 'segment'), rows(view, id)),
  buy: (view, id, index, bandwidth) => {
    const present = rows(view, id).length === 0 ? [{ address: undefined, bandwidth: 0, chargeType: 'PayByBandwidth' }] : rows(view, id);
    return {
      type: 'set',
      resource: id,
      field: 'ipv6Addresses',
      value: present.map((row, i) => asWritten(lean(i === index ? { ...row, bandwidth } : row))),
    };
  },
});

/** Without what is as it is when left out. */
const lean = ({ address, bandwidth, chargeType }: Ipv6Row) => ({
  address,
  bandwidth: bandwidth === 0 ? undefined : bandwidth,
  chargeType: chargeType === 'PayByBandwidth' ? undefined : chargeType,
});

/** The addresses that a person wrote down. */
export function writtenAddresses(id: ResourceId, { privateIpv4, secondaryPrivateIpv4s, ipv6Addresses }: Written): readonly WrittenAddress[] {
  const one = (text: string | undefined, place: WrittenAddress['place']): readonly WrittenAddress[] => {
    const address = parseAddress(text ?? '');
    return address && text !== undefined ? [{ place, text, address }] : [];
  };
  return [
    ...one(privateIpv4, { resource: id, field: 'privateIpv4' }),
    ...secondaryPrivateIpv4s.flatMap((text, index) => one(text, { resource: id, field: 'secondaryPrivateIpv4s', index })),
    ...ipv6Addresses.flatMap(({ address }, index) => one(address, { resource: id, field: 'ipv6Addresses', index, column: 'address' })),
  ];
}

/** The private IPv4 addresses of an interface, the primary one first. */
export const ownIpv4 = (owned: readonly Owned[]): readonly bigint[] => owned.filter((one) => one.family === 'ipv4').map((one) => one.address);

/** What people read of an address. */
export const shownIpv6 = (value: bigint): string => formatAddress({ family: 'ipv6', value });
