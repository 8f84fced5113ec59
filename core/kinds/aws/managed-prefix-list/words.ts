import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Prefix list',
  short: 'Prefix list',
  stem: 'pl',
  help:
    'A prefix list gives a set of CIDR blocks one name, for rules of security groups and for routes. ' +
    'Wherever it is named it counts as its maximum size, however few entries it has. ' +
    'Network ACLs do not take it. ' +
    'AWS keeps lists of its own for its services, such as com.amazonaws.us-east-1.s3: their entries change, so they are known here only where they are written down. ' +
    'Whether an address is in a list that is not written down is answered as not modelled.',
  search: ['managed prefix list', 'PL', 'CIDR set', 'IP set', 'address group', 'com.amazonaws', 'S3 prefix list', 'CloudFront'],
  fields: {
    owner: { label: 'Owner', hint: 'Who keeps it: you, or AWS for one of its services.', options: { customer: 'Customer', aws: 'AWS' } },
    service: { label: 'Service', empty: 'None', hint: 'The service whose addresses it holds.' },
    addressFamily: { label: 'Family', hint: 'A list holds blocks of one family.', options: { ipv4: 'IPv4', ipv6: 'IPv6' } },
    maxEntries: {
      label: 'Maximum entries',
      empty: 'Its entries',
      hint: 'Counts against the quota of every security group and route table that names the list.',
    },
    entries: {
      label: 'Entries',
      hint: 'Order means nothing.',
      columns: { cidr: { label: 'Block', hint: 'A block of the family of the list.' }, description: { label: 'Description' } },
    },
  },
  sentences: {
    LIST_NOT_DESCRIBED: 'What is in {list} is in no file. Whatever depends on it is answered as not known.',
    LIST_OF_AWS: 'AWS',
    LIST_UNKNOWN: 'Whether {list} holds the address of the other end is not known: AWS keeps that list, and its entries are not written down here.',
    'AWS-PL-101': '{resource} has {count} entries and a maximum of {max}. Raise the maximum, or remove entries.',
    'AWS-PL-102': '{cidr} is of the other family: {resource} is a list for {family}. Make another list for it.',
    'AWS-PL-103': '{cidr} stands twice in {resource}. Remove one of the two.',
    'AWS-PL-104': '{resource} has no entries, so rules and routes that name it match nothing. Add a block.',
    'AWS-PL-105':
      'The entries of {resource} are not written down, so what depends on them is answered as not modelled. Write them down, if it matters.',
  },
};
