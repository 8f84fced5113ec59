import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Cloud Enterprise Network (CEN)',
  short: 'CEN',
  stem: 'cen',
  help:
    'A CEN joins VPCs through transit routers, one in each Region. ' +
    'When a VPC is attached, routes for 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 can be written into its tables; IPv6 needs routes of your own. ' +
    'Traffic in one Region is free, traffic between Regions needs a bandwidth package. Where vSwitches overlap, the block that was learnt first counts.',
  search: ['CEN', 'transit router', 'hub', 'transit gateway', 'TGW', 'CCN', 'interconnect', 'cross-region', 'bandwidth package'],
  fields: {
    networks: { label: 'VPCs', empty: 'None', hint: 'Those that it joins, in the order in which they were attached.' },
    automaticRoutes: { label: 'Automatic routes', hint: 'Routes for all private ranges in the tables of its VPCs.' },
    bandwidthPackages: {
      label: 'Bandwidth packages',
      empty: 'None',
      hint: 'Between two Regions. Without one there is 1 kbit/s, for a test.',
      columns: { from: { label: 'Region' }, to: { label: 'Other region' }, bandwidth: { label: 'Bandwidth' } },
    },
  },
  sentences: {
    CEN_NETWORKS: 'VPCs: {count}',
    ALI_CEN_NO_BANDWIDTH: '{hub} has no bandwidth package for {from} and {to}: there is 1 kbit/s for a test, and nothing for real traffic.',
    'ALI-CEN-001': '{network} is in {to}, and {resource} has no bandwidth package to {from}. Buy one, or nothing but a test gets through.',
    'ALI-CEN-101': '{resource} joins nothing yet. Attach at least two VPCs.',
    'ALI-CEN-102': '{cidr} of {vswitch} overlaps {other}, which {resource} learnt first, so {vswitch} is not reached. Give it another block.',
    'ALI-CEN-103': '{network} is no VPC of Alibaba Cloud, so {resource} cannot join it. Use a VPN.',
  },
};
