import type { KindWords } from '../../words.ts';
import { LISTENER_COLUMNS, SHARED_FIELDS } from '../balancing/words.ts';

export const words: KindWords = {
  name: 'Application Load Balancer',
  short: 'ALB',
  stem: 'alb',
  help:
    'An Application Load Balancer takes HTTP and HTTPS and hands each request to one target of a group, by host and path where its rules say so. ' +
    'It has a node in two zones at least, and its targets see the private address of a node: the client stands in X-Forwarded-For. ' +
    'Targets need no public address, but their security groups must let the security group of the load balancer in, on the health check port too. ' +
    'When every health check fails, all targets get traffic.',
  search: ['ALB', 'ELB', 'load balancer', 'layer 7', 'HTTP', 'HTTPS', 'CLB', 'SLB', 'reverse proxy', 'X-Forwarded-For', 'listener'],
  fields: {
    ...SHARED_FIELDS,
    listeners: {
      label: 'Listeners',
      hint: 'A request that no rule takes goes to the target group of its listener.',
      columns: { ...LISTENER_COLUMNS, protocol: { label: 'Protocol', options: { HTTP: 'HTTP', HTTPS: 'HTTPS' } } },
    },
    rules: {
      label: 'Rules',
      hint: 'The lowest priority is tried first. Rows with one port and one priority are one rule that splits traffic by weight.',
      columns: {
        port: { label: 'Port' },
        priority: { label: 'Priority' },
        host: { label: 'Host', invalid: 'Letters, digits, dots and hyphens; * and ? stand for other characters.' },
        path: { label: 'Path', invalid: 'A path such as /api/*; * and ? stand for other characters.' },
        targetGroup: { label: 'Target group' },
        weight: { label: 'Weight' },
      },
    },
  },
  sentences: {
    ALB_RULE_NOT_READ: 'Rule {priority} of {balancer} is not fully understood: {what}.',
    ALB_DEFAULT_NOT_READ: 'The listener on port {port} of {balancer} answers by itself: {what}. That is not modelled.',
    'AWS-ELB-001': '{resource} needs subnets in two zones at least, one in each; it has {count} {count|zone|zones}. Add a subnet of another zone.',
    'AWS-ELB-004':
      '{subnet} is a /{length} with {free} free {free|address|addresses}. An Application Load Balancer needs a /27 with 8 of them; choose a larger subnet.',
    'AWS-ELB-108': 'No listener of {resource} has port {port}, so this rule is never asked. Add the listener, or change the port.',
  },
};
