import type { ResourceId } from '../../model/design.ts';
import type { Prefix } from '../../net/prefix.ts';
import { NETWORK_SEGMENTS } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

/** The public addresses of a VPC's NAT gateways. */
const ADDRESSES: Query<readonly Prefix[]> = {
  name: 'alibaba/translator-addresses',
  equal: same,
  compute: (view, network) =>
    view
      .ask(NETWORK_SEGMENTS, network)
      .flatMap((segment) => view.inside(segment))
      .flatMap((id) => view.as('public-host', id)?.owned(view, id) ?? [])
      .filter((one) => one.family === 'ipv4')
      .map(({ address }) => ({ family: 'ipv4', length: 32, first: address, last: address })),
};
export const translatorAddresses = (view: View, network: ResourceId): readonly Prefix[] => view.ask(ADDRESSES, network);
