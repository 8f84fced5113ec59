import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { samePrefix } from '../../../net/prefix.ts';
import type { EgressRule, Facts } from '../../facts.ts';
import { readAddress } from '../../derived/parsed.ts';
import { asWritten } from '../../mechanisms/rules.ts';
import { NETWORK_INTERFACES } from '../../derived/network-parts.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** The address that a row is for, where somebody in the VPC has it. */
function addressOf(view: View, id: ResourceId, row: { readonly host: string | undefined; readonly address: string | undefined }): bigint | undefined {
  const network = view.enclosing(id, 'network');
  const written = readAddress(row.address, 'ipv6');
  const holders = row.host === undefined ? (network === undefined ? [] : view.ask(NETWORK_INTERFACES, network)) : [row.host];
  const addresses = holders.flatMap((holder) => view.as('metered-ipv6', holder)?.addresses(view, holder) ?? []).map((one) => one.address);
  if (written !== undefined) return addresses.includes(written) ? written : undefined;
  return row.host === undefined ? undefined : addresses[0];
}

export const facts: Facts = {
  'next-hop': {
    zone: () => undefined,
    way: () => 'internet',
    usual: () => ['::/0'],
    // ::/0 and nothing else (L3.11); it carries no IPv4 (L4.7).
    refuses: (_view, _id, destination) =>
      destination.family === 'ipv4' ? 'ALI-RT-004' : samePrefix(destination, EVERYWHERE.ipv6) ? undefined : 'ALI-6GW-004',
  },
  'egress-rules': {
    rules: (view, id) =>
      view
        .values(id, fields)
        .egressOnlyRules.map(
          (row, index): EgressRule => ({ place: { resource: id, field: 'egressOnlyRules', index }, address: addressOf(view, id, row) }),
        ),
    add: (view, id, holder) => ({
      type: 'set',
      resource: id,
      field: 'egressOnlyRules',
      value: [...view.values(id, fields).egressOnlyRules.map((row): Value => asWritten({ ...row })), { host: holder }],
    }),
    remove: (view, id, index) => ({
      type: 'set',
      resource: id,
      field: 'egressOnlyRules',
      value: view
        .values(id, fields)
        .egressOnlyRules.filter((_, i) => i !== index)
        .map((row): Value => asWritten({ ...row })),
    }),
  },
};
