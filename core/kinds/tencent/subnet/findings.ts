import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { formatPrefix, parsePrefix, within, type WrittenPrefix } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { overlapsIn } from '../../mechanisms/overlaps.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const FIELD = { ipv4: 'ipv4Cidr', ipv6: 'ipv6Cidr' } as const;

function written(view: View, id: ResourceId, family: Family): { readonly text: string; readonly prefix: WrittenPrefix } | undefined {
  const text = view.values(id, fields)[FIELD[family]];
  const prefix = parsePrefix(text ?? '');
  return text !== undefined && prefix?.family === family ? { text, prefix } : undefined;
}

/** Outside the VPC, or on a block that another subnet has. */
function misplaced(view: View, id: ResourceId, family: Family): readonly Found[] {
  const mine = written(view, id, family);
  const network = view.enclosing(id, 'network');
  if (!mine || network === undefined) return [];
  const blocks = view.as('network', network)?.blocks(view, network, family) ?? [];
  const other = overlapsIn(view, network).find((one) => one.segment === id && one.family === family)?.other;
  const fits = blocks.some((one) => within(one, mine.prefix)) && other === undefined && (family === 'ipv4' || mine.prefix.length === 64);
  const known = blocks.length === 0 ? '-' : blocks.map(formatPrefix).join(', ');
  return fits ? [] : [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, network: ref(network), blocks: known })];
}

function elsewhere(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  const values = view.values(id, fields);
  return (['routeTable', 'networkAcl'] as const).flatMap((field) => {
    const target = values[field];
    const its = target === undefined ? undefined : view.enclosing(target, 'network');
    if (target === undefined || network === undefined || its === undefined || its === network) return [];
    return [found({ resource: id, field }, { target: ref(target), resource: ref(id), network: ref(network) })];
  });
}

export const findings: readonly FindingRule[] = [
  error('TC-SUB-001', 'T1.3', (view, id) => misplaced(view, id, 'ipv4')),
  error('TC-SUB-003', 'T1.3', (view, id) =>
    view.as('segment', id)?.zone(view, id) === undefined ? [found({ resource: id, field: 'zone' }, { resource: ref(id) })] : [],
  ),
  error('TC-V6-002', 'T2.2', (view, id) => misplaced(view, id, 'ipv6')),
  warning('TC-SUB-101', 'T1.3', (view, id) =>
    FAMILIES.flatMap((family) => {
      const mine = written(view, id, family);
      return mine?.prefix.hostBits ? [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, canonical: formatPrefix(mine.prefix) })] : [];
    }),
  ),
  error('TC-SUB-102', 'T1.3', (view, id) =>
    view.values(id, fields).ipv4Cidr === undefined ? [found({ resource: id, field: 'ipv4Cidr' }, { resource: ref(id) })] : [],
  ),
  error('TC-SUB-103', 'T3.1', elsewhere),
];
