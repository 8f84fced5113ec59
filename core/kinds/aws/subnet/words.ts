import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Subnet',
  short: 'Subnet',
  stem: 'subnet',
  help: '',
  search: [],
  fields: {
    zone: { label: 'zone' },
    ipv4Cidr: { label: 'ipv4Cidr' },
    ipv6Cidr: { label: 'ipv6Cidr' },
    routeTable: { label: 'routeTable' },
    networkAcl: { label: 'networkAcl' },
    mapPublicIpOnLaunch: { label: 'mapPublicIpOnLaunch' },
    assignIpv6OnCreation: { label: 'assignIpv6OnCreation' },
    dns64: { label: 'dns64' },
  },
  sentences: {},
};
