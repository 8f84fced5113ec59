import { formatAddress, type Family } from '../../../net/address.ts';
import { block } from '../../../net/prefix.ts';
import type { Kind } from '../../kind.ts';
import type { View } from '../../view.ts';

/** Documentation ranges: no real host has these (RFC 5737, RFC 3849). */
const SPACE = { ipv4: block('203.0.113.0/24'), ipv6: block('2001:db8:ffff::/64') } as const;
const FIRST = { ipv4: 10n, ipv6: 0x10n } as const;

function free(view: View, family: Family): string {
  const used = new Set(
    view.every('outside').flatMap((id) => (view.as('host', id)?.interfaces(view, id) ?? []).flatMap((one) => one.addresses[family])),
  );
  let value = SPACE[family].first + FIRST[family];
  while (used.has(value) && value < SPACE[family].last) value++;
  return formatAddress({ family, value });
}

/** An address of each family that no other host outside has. */
export const born: NonNullable<Kind['born']> = (view) => ({ values: { ipv4: free(view, 'ipv4'), ipv6: free(view, 'ipv6') } });
