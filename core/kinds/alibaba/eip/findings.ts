import type { ResourceId } from '../../../model/design.ts';
import { parseAddress } from '../../../net/address.ts';
import { isPublic } from '../../../net/ranges.ts';
import { error, found, note, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { addressesOf } from '../../mechanisms/addresses.ts';
import type { View } from '../../view.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { fields } from './fields.ts';

/** The private address onto which it is mapped: the one that is named, or the primary one. */
function privateOf(view: View, id: ResourceId, holder: ResourceId): string | undefined {
  return view.values(id, fields).privateIpv4 ?? addressesOf(view, holder, 'ipv4')[0];
}
const isUsed = (view: View, holder: ResourceId, id: ResourceId): boolean =>
  view.as('public-address-holder', holder)?.addresses(view, holder).includes(id) ?? false;

export const findings: readonly FindingRule[] = [
  error('ALI-4GW-004', 'L5.4', (view, id) => {
    const user = view.as('public-address', id)?.user(view, id);
    const network = user === undefined ? undefined : view.enclosing(user, 'network');
    const access = network === undefined ? undefined : view.ask(IPV4_ACCESS, network);
    if (view.values(id, fields).mode !== 'cut-through' || access?.mode !== 'gateway') return [];
    return [found({ resource: id, field: 'mode' }, { resource: ref(id), gateway: ref(access.gateway) })];
  }),
  error('ALI-EIP-101', 'L6.1', (view, id) => {
    const { associatedWith, privateIpv4 } = view.values(id, fields);
    if (associatedWith === undefined || privateIpv4 === undefined || addressesOf(view, associatedWith, 'ipv4').includes(privateIpv4)) return [];
    return [found({ resource: id, field: 'privateIpv4' }, { resource: ref(id), target: ref(associatedWith), address: privateIpv4 })];
  }),
  note('ALI-EIP-102', 'L6.1', (view, id) =>
    view.as('public-address', id)?.user(view, id) === undefined ? [found({ resource: id, field: 'associatedWith' }, { resource: ref(id) })] : [],
  ),
  error('ALI-EIP-103', 'L6.1', (view, id) => {
    const { associatedWith } = view.values(id, fields);
    const holder = associatedWith === undefined ? undefined : view.as('public-address-holder', associatedWith);
    const mine = associatedWith === undefined ? undefined : privateOf(view, id, associatedWith);
    if (associatedWith === undefined || mine === undefined) return [];
    const addresses = holder?.addresses(view, associatedWith) ?? [];
    const other = addresses.slice(0, addresses.indexOf(id)).find((one) => privateOf(view, one, associatedWith) === mine);
    return other === undefined ? [] : [found({ resource: id, field: 'associatedWith' }, { resource: ref(id), other: ref(other) })];
  }),
  error('ALI-EIP-104', 'L6.1', (view, id) => {
    const { publicIpv4 } = view.values(id, fields);
    const address = parseAddress(publicIpv4 ?? '');
    return address && publicIpv4 !== undefined && !isPublic(address) ? [found({ resource: id, field: 'publicIpv4' }, { address: publicIpv4 })] : [];
  }),
  error('ALI-EIP-105', 'L6.1', (view, id) => {
    const users = new Set(
      [view.values(id, fields).associatedWith, ...view.referrers(id)].filter((one) => one !== undefined && isUsed(view, one, id)),
    );
    const [target, other] = [...users];
    return target === undefined || other === undefined
      ? []
      : [found({ resource: id }, { resource: ref(id), target: ref(target), other: ref(other) })];
  }),
  // Only an interface of its own can have the address itself (L6.2).
  error('ALI-EIP-106', 'L6.2', (view, id) => {
    const { mode, associatedWith } = view.values(id, fields);
    if (mode !== 'cut-through' || associatedWith === undefined || view.as('attachable', associatedWith)) return [];
    return [found({ resource: id, field: 'mode' }, { resource: ref(id), target: ref(associatedWith) })];
  }),
];
