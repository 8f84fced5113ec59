import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'AWS service',
  short: 'AWS service',
  stem: 'service',
  help:
    'A service of AWS itself, such as S3, DynamoDB or an API: it stands outside of every VPC and has public addresses. ' +
    'Hosts reach it by the Internet, by a gateway endpoint (S3 and DynamoDB) or by an interface endpoint. ' +
    'Draw it to ask whether and by which way a host reaches it. ' +
    'It answers and never opens a connection. ' +
    'Which requests it grants is decided by policies, not by the network.',
  search: ['S3', 'DynamoDB', 'SQS', 'SSM', 'ECR', 'STS', 'KMS', 'bucket', 'object storage', 'API', 'PrivateLink', 'managed service', 'OSS', 'COS'],
  fields: {
    serviceName: {
      label: 'Service name',
      hint: 'As endpoints name it: com.amazonaws, the region and the service.',
      invalid: 'Letters, digits, dots, hyphens and underscores.',
    },
    ipv4: {
      label: 'IPv4 address',
      empty: 'One that stands in',
      hint: 'A public address of it. Empty: one of its prefix list, or one that stands in.',
    },
    ipv6: { label: 'IPv6 address', empty: 'None', hint: 'Empty: it is asked over IPv4 only.' },
    services: {
      label: 'Ports',
      hint: 'Where it listens.',
      columns: { protocol: { label: 'Protocol' }, ports: { label: 'Ports', hint: '443, 8000-8100 or all.' } },
    },
  },
  sentences: {
    SERVICE_NO_OUTBOUND: '{host} is a service of AWS: it answers connections and begins none.',
    'AWS-SVC-101': '{address} is no public address, so {resource} cannot have it. Write a public one, or leave it empty.',
    'AWS-SVC-102': '{address} is in no entry of {list}, so no route of a gateway endpoint is for it. Choose an address of the list.',
  },
};
