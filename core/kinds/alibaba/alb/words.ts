import type { KindWords } from '../../words.ts';
import { tableWords } from '../balancing/words.ts';
import { zonalWords } from '../balancing/zonal-words.ts';
import { PROTOCOLS, SCHEDULERS } from './fields.ts';

export const words: KindWords = {
  name: 'Application Load Balancer (ALB)',
  short: 'ALB',
  stem: 'alb',
  help:
    'An ALB takes HTTP, HTTPS and QUIC requests at an address in each of its zones and hands them to ECS instances, by domain and URL. ' +
    'It stands in vSwitches of two zones or more, and network ACLs are not asked there. ' +
    'From which address its backends see the client is not documented: where their groups would decide by it, the answer is not modelled.',
  search: ['load balancer', 'ALB', 'SLB', 'ELB', 'layer 7', 'HTTP', 'HTTPS', 'reverse proxy', 'listener', 'server group'],
  fields: { ...zonalWords, ...tableWords(PROTOCOLS, SCHEDULERS) },
  sentences: {
    ALIBABA_RULE_LEFT_OUT: 'The rule {rule} of {balancer} is left out: whether a request meets it depends on its {what}, which is not modelled.',
  },
};
