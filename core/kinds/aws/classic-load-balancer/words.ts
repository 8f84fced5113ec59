import type { KindWords } from '../../words.ts';
import { LISTENER_COLUMNS, SHARED_FIELDS } from '../balancing/words.ts';

const PROTOCOLS = { HTTP: 'HTTP', HTTPS: 'HTTPS', TCP: 'TCP', SSL: 'SSL' } as const;

export const words: KindWords = {
  name: 'Classic Load Balancer',
  short: 'Classic LB',
  stem: 'classic',
  help:
    'A Classic Load Balancer is the previous generation: it takes TCP, SSL, HTTP and HTTPS over IPv4 and hands them to the instances that are registered with it. ' +
    'Instances always see the private address of one of its nodes, so their security groups must let that of the load balancer in, on the health check port too. ' +
    'While no instance is healthy nobody gets anything. Take an Application or a Network Load Balancer for something new.',
  search: ['Classic', 'ELB', 'CLB', 'load balancer', 'previous generation', 'aws_elb', 'listener', 'X-Forwarded-For'],
  fields: {
    ...SHARED_FIELDS,
    ipAddressType: { label: 'IP address type', hint: 'Clients come over IPv4 only.', options: { ipv4: 'IPv4' } },
    listeners: {
      label: 'Listeners',
      hint: 'What it takes from clients, and on which port instances get it.',
      columns: {
        protocol: { label: 'Protocol', options: PROTOCOLS },
        port: LISTENER_COLUMNS.port,
        instanceProtocol: { label: 'Instance protocol', options: PROTOCOLS },
        instancePort: { label: 'Instance port' },
      },
    },
    instances: { label: 'Instances', empty: 'None', hint: 'Of its own VPC, in zones where it has a subnet.' },
    healthProtocol: {
      label: 'Check by',
      hint: 'TCP and SSL ask whether the port is open, HTTP and HTTPS whether the path answers.',
      options: PROTOCOLS,
    },
    healthPort: {
      label: 'Check port',
      empty: 'Instance port',
      hint: 'The port that is asked; empty, that of the instances behind the first listener.',
    },
    healthPath: { label: 'Check path', hint: 'What a check over HTTP asks for.', invalid: 'It begins with a slash.' },
    healthInterval: { label: 'Interval', hint: 'From one check to the next: 5 to 300 seconds.' },
    healthTimeout: { label: 'Timeout', hint: 'How long an answer may take: 2 to 60 seconds, less than the interval.' },
    healthyThreshold: { label: 'Healthy after', hint: 'So many good answers in a row make an instance healthy.' },
    unhealthyThreshold: { label: 'Unhealthy after', hint: 'So many bad answers in a row make an instance unhealthy.' },
    crossZone: { label: 'Cross-zone load balancing', hint: 'Off, a node uses only instances of its own zone.' },
  },
  sentences: {
    CLB_IPV4_ONLY: 'In a VPC a Classic Load Balancer takes clients over IPv4 only.',
    CLB_NONE_HEALTHY:
      'No instance behind {host} that this node may use answers its health check, so it hands on nothing: clients get 503, or no connection.',
    CLB_CROSS_ZONE_ASSUMED:
      'No file says whether cross-zone load balancing of {balancer} is on. It is off in the drawing, as the API makes one; a node in a zone without instances then drops what it gets.',
    'AWS-ELB-113':
      'Row {row} of {resource} takes {protocol} and hands on {behind}: HTTP and HTTPS go on as HTTP or HTTPS, TCP and SSL as TCP or SSL. Change one of them.',
    'AWS-ELB-114': '{target} cannot stand behind {resource}: it takes instances of its own VPC only. Remove it.',
    'AWS-ELB-115': 'Row {row} of {resource} hands on encrypted to port {port} of instances, another listener in the clear. Use one way for one port.',
  },
};
