import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Internet',
  short: 'Internet',
  stem: 'internet',
  help:
    'The Internet as one place: any host out there, over IPv4 and IPv6. ' +
    'It exists without being drawn; draw it to ask from it and to it, and to see where paths end. ' +
    'Its two addresses stand for some host; a flow may name another one, such as internet:203.0.113.9.',
  search: ['internet', 'world', 'public', 'WAN', 'anywhere', '0.0.0.0/0', '::/0', 'outside'],
  fields: {
    ipv4: { label: 'IPv4 address', hint: 'Of the host that stands for all. Empty: one from a documentation range.' },
    ipv6: { label: 'IPv6 address', hint: 'Of the host that stands for all. Empty: one from the documentation range.' },
  },
  sentences: {},
};
