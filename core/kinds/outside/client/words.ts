import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Client',
  short: 'Client',
  stem: 'client',
  help:
    'A host somewhere on the Internet: a visitor, a partner, a server you call. ' +
    'Give it an IPv4 address, an IPv6 address or both; a family that it has no address for cannot be used with it. ' +
    'Its own firewall is not part of the drawing: it sends and answers everything.',
  search: ['client', 'user', 'visitor', 'browser', 'laptop', 'phone', 'admin', 'internet host', 'partner', 'remote'],
  fields: {
    ipv4: { label: 'IPv4 address', empty: 'None', hint: 'A public address. Empty: this host has no IPv4.' },
    ipv6: { label: 'IPv6 address', empty: 'None', hint: 'A public address. Empty: this host has no IPv6.' },
  },
  sentences: {
    'OUT-CLI-102': '{resource} has no address, so it can neither send nor receive. Give it an IPv4 or an IPv6 address.',
  },
};
