import type { ResourceId } from '../../../model/design.ts';
import { parsePrefix, samePrefix } from '../../../net/prefix.ts';
import { error, familyName, found, note, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { formFindings } from '../../form-findings.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

const entriesOf = (view: View, id: ResourceId) =>
  view.values(id, fields).entries.flatMap(({ cidr }, index) => {
    const prefix = parsePrefix(cidr ?? '');
    return prefix && cidr !== undefined ? [{ prefix, cidr, place: { resource: id, field: 'entries', index, column: 'cidr' } }] : [];
  });

export const findings: readonly FindingRule[] = [
  error('AWS-PL-101', 'A10.8', (view, id) => {
    const { maxEntries, entries } = view.values(id, fields);
    return maxEntries !== undefined && entries.length > maxEntries
      ? [found({ resource: id, field: 'maxEntries' }, { resource: ref(id), count: entries.length, max: maxEntries })]
      : [];
  }),
  error('AWS-PL-102', 'A3.3', (view, id) => {
    const { addressFamily } = view.values(id, fields);
    return entriesOf(view, id)
      .filter(({ prefix }) => prefix.family !== addressFamily)
      .map(({ cidr, place }) => found(place, { cidr, resource: ref(id), family: familyName(addressFamily === 'ipv6' ? 'ipv6' : 'ipv4') }));
  }),
  error('AWS-PL-103', 'A10.6', (view, id) => {
    const all = entriesOf(view, id);
    return all
      .filter(({ prefix }, index) => all.slice(0, index).some((other) => samePrefix(other.prefix, prefix)))
      .map(({ cidr, place }) => found(place, { cidr, resource: ref(id) }));
  }),
  warning('AWS-PL-104', 'A10.6', (view, id) => {
    const { owner, entries } = view.values(id, fields);
    return owner === 'customer' && entries.length === 0 ? [found({ resource: id, field: 'entries' }, { resource: ref(id) })] : [];
  }),
  note('AWS-PL-105', 'A14.1', (view, id) =>
    view.as('prefix-list', id)?.list(view, id).open ? [found({ resource: id, field: 'entries' }, { resource: ref(id) })] : [],
  ),
  ...formFindings('A14.1', fields, form),
];
