import type { Reason } from '../../../model/reason.ts';
import { FAMILIES } from '../../../net/address.ts';
import type { Interface } from '../../../network/stations.ts';
import type { Claim, Owned } from '../../capabilities.ts';
import { addressGiven } from '../../derived/segment-addresses.ts';
import type { View } from '../../view.ts';
import { type Attachment, noAddress } from './attachment.ts';

/** An attachment as an end of flows. `missed`: where a person would look for the address of a family, and the rule by which there is none. */
export function interfaceOf(
  view: View,
  a: Pick<Attachment, 'host' | 'id' | 'segment' | 'owned'>,
  claims: readonly Claim[],
  publicIpv4: Interface['publicIpv4'],
  noPublic: Reason,
  missed: { readonly fields: { readonly ipv4: string; readonly ipv6: string }; readonly rule: string },
): Interface {
  const addresses = { ipv4: own(a.owned, 'ipv4'), ipv6: own(a.owned, 'ipv6') };
  const missing: { [F in 'ipv4' | 'ipv6']?: { reason: Reason; wouldBe?: bigint } } = {};
  for (const family of FAMILIES) {
    if (addresses[family].length > 0) continue;
    const spare = claims.find((c) => c.spare && c.family === family);
    const wouldBe = spare && addressGiven(view, spare.segment, a.id, family, spare.key);
    missing[family] = { reason: noAddress(view, a, family, missed.fields[family], missed.rule), ...(wouldBe === undefined ? {} : { wouldBe }) };
  }
  return { host: a.host, id: a.id, segment: a.segment, addresses, missing, publicIpv4, noPublic, out: `${a.id}/out`, in: `${a.id}/mine` };
}

const own = (owned: readonly Owned[], family: Owned['family']): readonly bigint[] => owned.filter((o) => o.family === family).map((o) => o.address);
