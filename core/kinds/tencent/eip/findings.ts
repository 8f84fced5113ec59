import type { ResourceId } from '../../../model/design.ts';
import { parseAddress } from '../../../net/address.ts';
import { isPublic } from '../../../net/ranges.ts';
import { error, found, note, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { addressesOf } from '../../mechanisms/addresses.ts';
import { fields } from './fields.ts';

/** The private address onto which it is mapped: the one that is named, or the primary one. */
function privateOf(view: View, id: ResourceId, holder: ResourceId): string | undefined {
  return view.values(id, fields).privateIpv4 ?? addressesOf(view, holder, 'ipv4')[0];
}

export const findings: readonly FindingRule[] = [
  error('TC-EIP-101', 'T4.9', (view, id) => {
    const { associatedWith, privateIpv4 } = view.values(id, fields);
    if (associatedWith === undefined || privateIpv4 === undefined || addressesOf(view, associatedWith, 'ipv4').includes(privateIpv4)) return [];
    return [found({ resource: id, field: 'privateIpv4' }, { resource: ref(id), target: ref(associatedWith), address: privateIpv4 })];
  }),
  note('TC-EIP-102', 'T4.9', (view, id) =>
    view.as('public-address', id)?.user(view, id) === undefined ? [found({ resource: id, field: 'associatedWith' }, { resource: ref(id) })] : [],
  ),
  error('TC-EIP-103', 'T4.9', (view, id) => {
    const { associatedWith } = view.values(id, fields);
    const holder = associatedWith === undefined ? undefined : view.as('public-address-holder', associatedWith);
    const mine = associatedWith === undefined ? undefined : privateOf(view, id, associatedWith);
    if (associatedWith === undefined || mine === undefined) return [];
    const addresses = holder?.addresses(view, associatedWith) ?? [];
    const other = addresses.slice(0, addresses.indexOf(id)).find((one) => privateOf(view, one, associatedWith) === mine);
    return other === undefined ? [] : [found({ resource: id, field: 'associatedWith' }, { resource: ref(id), other: ref(other) })];
  }),
  error('TC-EIP-104', 'T4.9', (view, id) => {
    const { publicIpv4 } = view.values(id, fields);
    const address = parseAddress(publicIpv4 ?? '');
    return address && publicIpv4 !== undefined && !isPublic(address) ? [found({ resource: id, field: 'publicIpv4' }, { address: publicIpv4 })] : [];
  }),
  error('TC-EIP-105', 'T4.9', (view, id) => {
    const users = new Set(
      [view.values(id, fields).associatedWith, ...view.referrers(id)].filter((one) => one !== undefined && isUsed(view, one, id)),
    );
    const [target, other] = [...users];
    return target === undefined || other === undefined
      ? []
      : [found({ resource: id }, { resource: ref(id), target: ref(target), other: ref(other) })];
  }),
];

const isUsed = (view: View, holder: ResourceId, id: ResourceId): boolean =>
  view.as('public-address-holder', holder)?.addresses(view, holder).includes(id) ?? false;
