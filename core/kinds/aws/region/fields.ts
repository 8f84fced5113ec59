import { field } from '../../../model/fields.ts';

/** Codes of the commercial regions, oldest first; the default is the first of the console. */
export const REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'af-south-1',
  'ap-east-1',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-south-1',
  'eu-south-2',
  'eu-north-1',
  'il-central-1',
  'me-south-1',
  'me-central-1',
  'mx-central-1',
  'sa-east-1',
] as const;

export const fields = {
  region: field.choice({ options: REGIONS, default: 'us-east-1', term: 'RegionName' }),
  /** Whose it is, where several accounts are drawn. */
  account: field.text({ maxLength: 12, pattern: '[0-9]{12}', term: 'OwnerId' }),
  blockPublicAccess: field.choice({
    options: ['off', 'block-bidirectional', 'block-ingress'],
    default: 'off',
    term: 'InternetGatewayBlockMode',
    section: 'behaviour',
  }),
};
