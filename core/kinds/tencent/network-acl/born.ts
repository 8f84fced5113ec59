import type { Kind } from '../../kind.ts';

/** Lets everything pass, so that putting it on a subnet breaks nothing before somebody says what it shall drop. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const network = view.enclosing(container, 'network');
  const accept = (cidr: string) => ({ action: 'accept', protocol: 'all', ports: 'all', cidr });
  const hasIpv6 = network !== undefined && (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []).length > 0;
  const rules = [accept('0.0.0.0/0'), ...(hasIpv6 ? [accept('::/0')] : [])];
  return { values: { inbound: rules, outbound: rules } };
};
