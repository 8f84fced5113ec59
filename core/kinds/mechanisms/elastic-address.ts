import type { ResourceId } from '../../model/design.ts';
import { parseAddress } from '../../net/address.ts';
import { isPublic } from '../../net/ranges.ts';
import { error, found, note, ref } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import type { View } from '../view.ts';
import { addressesOf } from './addresses.ts';

/** What a public address of its own is told, in whichever cloud. */
interface ElasticAddress {
  readonly publicIpv4: string | undefined;
  readonly associatedWith: ResourceId | undefined;
  readonly privateIpv4: string | undefined;
}

interface Named {
  readonly id: string;
  readonly rule: string;
}
/** The cloud's ids of these findings, and its rules about them. */
export interface ElasticRules {
  /** The private address that is named belongs to somebody else. */
  readonly stranger: Named;
  /** Nobody uses it. */
  readonly spare: Named;
  /** The private address has another public one already. */
  readonly second: Named;
  /** It is no public address. */
  readonly notPublic: Named;
  /** Two use it. */
  readonly shared: Named;
}

const isUsed = (view: View, holder: ResourceId, id: ResourceId): boolean =>
  view.as('public-address-holder', holder)?.addresses(view, holder).includes(id) ?? false;

/** What every public address of its own must keep to. */
export function elasticFindings(read: (view: View, id: ResourceId) => ElasticAddress, rules: ElasticRules): readonly FindingRule[] {
  /** The private address onto which it is mapped: the one that is named, or the primary one. */
  const privateOf = (view: View, id: ResourceId, holder: ResourceId): string | undefined =>
    read(view, id).privateIpv4 ?? addressesOf(view, holder, 'ipv4')[0];
  const { stranger, spare, second, notPublic, shared } = rules;
  return [
    error(stranger.id, stranger.rule, (view, id) => {
      const { associatedWith, privateIpv4 } = read(view, id);
      if (associatedWith === undefined || privateIpv4 === undefined || addressesOf(view, associatedWith, 'ipv4').includes(privateIpv4)) return [];
      return [found({ resource: id, field: 'privateIpv4' }, { resource: ref(id), target: ref(associatedWith), address: privateIpv4 })];
    }),
    note(spare.id, spare.rule, (view, id) =>
      view.as('public-address', id)?.user(view, id) === undefined ? [found({ resource: id, field: 'associatedWith' }, { resource: ref(id) })] : [],
    ),
    error(second.id, second.rule, (view, id) => {
      const { associatedWith } = read(view, id);
      const mine = associatedWith === undefined ? undefined : privateOf(view, id, associatedWith);
      if (associatedWith === undefined || mine === undefined) return [];
      const addresses = view.as('public-address-holder', associatedWith)?.addresses(view, associatedWith) ?? [];
      const other = addresses.slice(0, addresses.indexOf(id)).find((one) => privateOf(view, one, associatedWith) === mine);
      return other === undefined ? [] : [found({ resource: id, field: 'associatedWith' }, { resource: ref(id), other: ref(other) })];
    }),
    error(notPublic.id, notPublic.rule, (view, id) => {
      const { publicIpv4 } = read(view, id);
      const address = parseAddress(publicIpv4 ?? '');
      return address && publicIpv4 !== undefined && !isPublic(address) ? [found({ resource: id, field: 'publicIpv4' }, { address: publicIpv4 })] : [];
    }),
    error(shared.id, shared.rule, (view, id) => {
      const users = [read(view, id).associatedWith, ...view.referrers(id)].filter((one) => one !== undefined && isUsed(view, one, id));
      const [target, other] = [...new Set(users)];
      if (target === undefined || other === undefined) return [];
      return [found({ resource: id }, { resource: ref(id), target: ref(target), other: ref(other) })];
    }),
  ];
}
