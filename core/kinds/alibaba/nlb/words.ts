import type { KindWords } from '../../words.ts';
import { BALANCER_WORDS } from '../balancing/findings.ts';
import { tableWords } from '../balancing/words.ts';
import { ZONAL_WORDS } from '../balancing/zonal-findings.ts';
import { zonalWords } from '../balancing/zonal-words.ts';
import { PROTOCOLS, SCHEDULERS } from './fields.ts';

const { listeners, backends } = tableWords(PROTOCOLS, SCHEDULERS);
const { rule: _rule, ...columns } = backends?.columns ?? {};

export const words: KindWords = {
  name: 'Network Load Balancer (NLB)',
  short: 'NLB',
  stem: 'nlb',
  help:
    'An NLB takes TCP, UDP and TCPSSL connections at an address in each of its zones and hands them to ECS instances. ' +
    'Its interfaces stand in vSwitches, so network ACLs are asked there. ' +
    'Security groups are optional: with one everybody still comes in, until one of its rules denies something.',
  search: ['load balancer', 'NLB', 'SLB', 'ELB', 'layer 4', 'listener', 'backend', 'server group'],
  fields: {
    ...zonalWords,
    listeners: listeners ?? { label: 'Listeners' },
    backends: { ...(backends ?? { label: 'Backends' }), columns },
    securityGroups: { label: 'Security groups', empty: 'None: all come in', hint: 'Everybody comes in until one of their rules denies something.' },
  },
  sentences: {
    ...BALANCER_WORDS,
    ...ZONAL_WORDS,
    ALI_LB_CHECKS_UNKNOWN: 'From where its health checks come is not documented, so every backend counts as healthy here.',
    ALI_LB_OTHER_NETWORK: '{host} stands in another VPC than {resource}. Choose a server of the same VPC.',
  },
};
