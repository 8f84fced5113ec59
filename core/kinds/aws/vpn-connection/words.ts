import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Site-to-Site VPN connection',
  short: 'VPN',
  stem: 'vpn',
  help: '',
  search: [],
  fields: {
    gateway: { label: 'gateway' },
    network: { label: 'network' },
    routing: { label: 'routing' },
    staticRoutes: { label: 'staticRoutes' },
    customerGatewayIpv4: { label: 'customerGatewayIpv4' },
    customerGatewayAsn: { label: 'customerGatewayAsn' },
  },
  sentences: {},
};
