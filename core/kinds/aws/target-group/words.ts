import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Target group',
  short: 'Target group',
  stem: 'tg',
  help:
    'A target group names what stands behind a load balancer: instances, IP addresses, a function, or another load balancer. ' +
    'Its health check asks every target from the nodes of the load balancer; a target that does not answer gets no new connections. ' +
    'For a Network Load Balancer it also says whether targets see the address of the client.',
  search: ['target', 'backend', 'backend server', 'server group', 'real server', 'health check', 'upstream', 'pool', 'client IP preservation'],
  fields: {
    targetType: {
      label: 'Target type',
      hint: 'Functions stand behind an Application Load Balancer only, load balancers behind a Network Load Balancer only.',
      options: { instance: 'Instances', ip: 'IP addresses', lambda: 'Lambda function', alb: 'Application Load Balancer' },
    },
    protocol: {
      label: 'Protocol',
      hint: 'HTTP and HTTPS for an Application Load Balancer, the others for a Network Load Balancer.',
      options: { HTTP: 'HTTP', HTTPS: 'HTTPS', TCP: 'TCP', TLS: 'TLS', UDP: 'UDP', TCP_UDP: 'TCP and UDP', GENEVE: 'GENEVE' },
    },
    port: { label: 'Port', hint: 'Targets get traffic on it, unless they have a port of their own.' },
    ipAddressType: {
      label: 'IP address type',
      hint: 'A group is of one family for good; IPv6 needs IP targets and a dual-stack load balancer.',
      options: { ipv4: 'IPv4', ipv6: 'IPv6' },
    },
    targets: {
      label: 'Targets',
      hint: 'What gets the traffic. An empty port is that of the group.',
      columns: { target: { label: 'Target' }, address: { label: 'Address' }, port: { label: 'Port' } },
    },
    healthCheck: { label: 'Health check', hint: 'Off, every target counts as healthy; for functions it is off unless it is asked for.' },
    healthProtocol: {
      label: 'Check by',
      hint: 'TCP asks whether the port is open, HTTP whether the path answers.',
      options: { group: 'As the group', TCP: 'TCP', HTTP: 'HTTP', HTTPS: 'HTTPS' },
    },
    healthPort: { label: 'Check port', empty: 'Traffic port', hint: 'The port that is asked; empty, that of each target.' },
    healthPath: { label: 'Check path', hint: 'What a check over HTTP asks for.', invalid: 'It begins with a slash.' },
    healthCodes: { label: 'Success codes', hint: 'Answers that count as healthy, such as 200 or 200-299.', invalid: 'Digits, commas and hyphens.' },
    healthInterval: { label: 'Interval', hint: 'From one check to the next: 5 to 300 seconds.' },
    healthTimeout: { label: 'Timeout', empty: 'By protocol', hint: 'How long an answer may take: 2 to 120 seconds, less than the interval.' },
    healthyThreshold: { label: 'Healthy after', hint: 'So many good answers in a row make a target healthy.' },
    unhealthyThreshold: { label: 'Unhealthy after', hint: 'So many bad answers in a row make a target unhealthy.' },
    preserveClientIp: {
      label: 'Preserve client IP',
      hint: 'By default on, but off for IP targets of TCP and TLS. On, the security groups of targets must let clients in.',
      options: { default: 'Default', on: 'On', off: 'Off' },
    },
    crossZone: {
      label: 'Cross-zone load balancing',
      hint: 'Off, a node uses only targets of its own zone.',
      options: { balancer: 'As the load balancer', on: 'On', off: 'Off' },
    },
  },
  sentences: {
    TARGETS_NOT_DESCRIBED: 'The targets of {group} are in no file. The group is empty in the drawing.',
    GROUP_IPV6_IP_ONLY: 'IPv6 targets are registered by IP address only.',
    GROUP_UDP_KEEPS: 'Targets of UDP always see the address of the client.',
    'AWS-ELB-006': '{address} is of another family than {resource}. All targets of a group are of its one family; use a second group.',
    'AWS-ELB-008': '{address} is no address of the VPC and no private one, so it cannot be a target of {resource}. Register a private address.',
    'AWS-ELB-104': 'Row {number} of {resource} names nothing that a group of its type can have. Choose another target, or another type.',
    'AWS-ELB-105': 'Targets over IPv6 are registered by IP address; {resource} names none. Change its target type, or make it IPv4.',
    'AWS-ELB-110': '{resource} is for {protocol}, where targets always see the address of the client: preservation cannot be turned off.',
    'AWS-ELB-111': 'The timeout of the health check of {resource} is {timeout} s, its interval {interval} s. Make the timeout shorter.',
    'AWS-ELB-112':
      '{address} lies outside the VPC, and {resource} keeps the address of the client: the reply never comes back to the load balancer. Turn preservation off.',
  },
};
