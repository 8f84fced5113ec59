import type { KindWords } from '../../words.ts';

/** Where the regions are. */
const PLACES = {
  'us-east-1': 'N. Virginia',
  'us-east-2': 'Ohio',
  'us-west-1': 'N. California',
  'us-west-2': 'Oregon',
  'af-south-1': 'Cape Town',
  'ap-east-1': 'Hong Kong',
  'ap-south-1': 'Mumbai',
  'ap-south-2': 'Hyderabad',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-4': 'Melbourne',
  'ap-southeast-5': 'Malaysia',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-northeast-3': 'Osaka',
  'ca-central-1': 'Central Canada',
  'ca-west-1': 'Calgary',
  'eu-central-1': 'Frankfurt',
  'eu-central-2': 'Zurich',
  'eu-west-1': 'Ireland',
  'eu-west-2': 'London',
  'eu-west-3': 'Paris',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'eu-north-1': 'Stockholm',
  'il-central-1': 'Tel Aviv',
  'me-south-1': 'Bahrain',
  'me-central-1': 'UAE',
  'mx-central-1': 'Central Mexico',
  'sa-east-1': 'São Paulo',
} as const;

export const words: KindWords = {
  name: 'AWS region',
  short: 'Region',
  stem: 'region',
  help:
    'A region is one geographical place of AWS, such as N. Virginia, with several Availability Zones that fail independently of each other. ' +
    'A VPC lives in exactly one region and spans all of its zones. ' +
    'It need not be drawn: a VPC may stand on the canvas itself. ' +
    'Block Public Access is a switch of the account in this region that stops Internet and egress-only gateways, whatever the routes say.',
  search: ['region', 'location', 'geography', 'data center', 'datacentre', 'terrain', 'block public access', 'BPA'],
  fields: {
    region: {
      label: 'Region',
      hint: 'Where everything inside it runs.',
      options: PLACES,
    },
    account: { label: 'Account', empty: 'Not told', hint: 'The account whose networks stand in it: 12 digits.', invalid: 'Twelve digits.' },
    blockPublicAccess: {
      label: 'Block Public Access',
      hint: 'Stops traffic of Internet and egress-only gateways for every VPC of the account in this region.',
      options: {
        off: 'Off',
        'block-bidirectional': 'Block both directions',
        'block-ingress': 'Block what comes in',
      },
    },
  },
  sentences: {
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`REGION_${code}`, place])),
    ...Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [`REGION_NAMED_${code}`, `{text} ${place}`])),
    BLOCKED_NOWHERE:
      'Block Public Access is set to {mode} in a region that no provider names, or that has no VPC. It is not drawn, and no answer knows of it.',
    REGION_BLOCKS_PUBLIC: 'Public access blocked',
  },
};
