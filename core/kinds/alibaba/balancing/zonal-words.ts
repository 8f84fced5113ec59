import type { FieldWords } from '../../words.ts';

export const zonalWords: Readonly<Record<string, FieldWords>> = {
  addressType: {
    label: 'Address type',
    hint: 'Intranet: reached over private networks only.',
    options: { internet: 'Internet', intranet: 'Intranet' },
  },
  ipVersion: { label: 'IP version', hint: 'Dual stack takes IPv6 clients too.', options: { ipv4: 'IPv4', 'dual-stack': 'Dual stack' } },
  zones: {
    label: 'Zones',
    empty: 'None',
    hint: 'A vSwitch in each zone, two at least: it has an address in each.',
    columns: { vswitch: { label: 'In vSwitch' } },
  },
};
