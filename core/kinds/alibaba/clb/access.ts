import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Instruction, Match } from '../../../network/stations.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { listenerOf } from '../../mechanisms/balancing/tables.ts';
import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { Values } from './settings.ts';

/** The access list of each listener: only who is allowed comes in, or everybody but who is denied (4.6). */
export const accessControl = (id: ResourceId, v: Values): readonly Instruction[] =>
  v.listeners.flatMap((listener): Instruction[] => {
    const { port } = listener;
    if (port === undefined) return [];
    const when: Match = { protocols: protocolsOf(listener.protocol), ports: { from: port, to: port } };
    const rows = v.accessLists.map((row, index) => ({ row, index })).filter(({ row }) => listenerOf(v, row.listener) === listener);
    return (['allow', 'deny'] as const).flatMap((action): Instruction[] => {
      const mine = rows.filter(({ row }) => row.action === action);
      const source = mine.flatMap(({ row }): Prefix[] => [readPrefix(row.cidr)].filter((one) => one !== undefined));
      if (source.length === 0) return [];
      const match: Match = action === 'allow' ? { source } : { source, not: true };
      const place = { resource: id, field: 'accessLists', index: mine[0]?.index ?? 0 };
      const reason = { code: 'ALI_CLB_ACCESS', values: { host: { resource: id } }, place, rule: '4.6' };
      return [{ op: 'require', when, match, otherwise: { reason, then: 'on' } }];
    });
  });
