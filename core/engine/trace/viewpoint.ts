import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import { networksBehind } from '../../kinds/mechanisms/gateway-links.ts';
import { JOINED_NETWORKS } from '../../kinds/derived/joined-networks.ts';

/** True when there is a private way from here into the network: it is the same one, or a private link leads there. */
export function joined(
  view: View,
  from: { readonly network: ResourceId | undefined; readonly site: ResourceId | undefined },
  network: ResourceId,
): boolean {
  if (from.network === network) return true;
  if (from.network !== undefined && view.ask(JOINED_NETWORKS, network).includes(from.network)) return true;
  const { site } = from;
  if (site === undefined) return false;
  // A router at the edge of the site stands for it.
  const routers = view.referrers(site).filter((one) => view.as('private-site', one)?.site?.(view, one) === site);
  return [site, ...routers].some((end) =>
    view.referrers(end).some((link) => {
      const behaviour = view.as('private-link', link);
      const gateway = behaviour?.network(view, link) === end ? behaviour.gateway(view, link) : undefined;
      return gateway !== undefined && networksBehind(view, gateway).includes(network);
    }),
  );
}
