import { parseAddress } from '../../../net/address.ts';
import { holds } from '../../../net/prefix.ts';
import { isPublic } from '../../../net/ranges.ts';
import { found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  warning('AWS-SVC-101', 'A1.7', (view, id) =>
    (['ipv4', 'ipv6'] as const).flatMap((field) => {
      const text = view.values(id, fields)[field];
      const address = parseAddress(text ?? '');
      return text !== undefined && address && !isPublic(address) ? [found({ resource: id, field }, { address: text, resource: ref(id) })] : [];
    }),
  ),
  warning('AWS-SVC-102', 'A14.1', (view, id) => {
    const text = view.values(id, fields).ipv4;
    const address = parseAddress(text ?? '');
    const list = view.as('endpoint-service', id)?.list?.(view, id);
    if (text === undefined || !address || !list || list.open || list.blocks.some((one) => holds(one, address))) return [];
    return [found({ resource: id, field: 'ipv4' }, { address: text, list: ref(list.list) })];
  }),
];
