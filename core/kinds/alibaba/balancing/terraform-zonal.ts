import type { ResourceId } from '../../../model/design.ts';
import { listenerOf } from '../../mechanisms/balancing/tables.ts';
import type { NestedBlock, TerraformNote, TerraformSource } from '../../terraform.ts';
import { idOf, leftOut, zoneOf } from '../terraform.ts';
import type { Listener } from './columns.ts';
import { nodesOf, type ZonalValues } from './zonal.ts';

/** Where its nodes stand. */
export const zoneMappings = (tf: TerraformSource, v: ZonalValues): readonly NestedBlock[] =>
  nodesOf(tf.view, v).map(({ segment }) => ({ name: 'zone_mappings', arguments: { vswitch_id: idOf(segment), zone_id: zoneOf(tf, segment) } }));

export const addressing = (v: ZonalValues) => ({
  address_type: v.addressType === 'internet' ? 'Internet' : 'Intranet',
  address_ip_version: v.ipVersion === 'dual-stack' ? 'DualStack' : undefined,
});

export const SCHEDULERS: Readonly<Record<string, string>> = { wrr: 'Wrr', wlc: 'Wlc', rr: 'Rr', sch: 'Sch', tch: 'Tch', qch: 'Qch' };
export const listenerName = (row: Listener): string => row.name ?? `${row.protocol.toLowerCase()}-${row.port ?? ''}`;

/** Backends that belong to no listener, or lack a server or a port. */
export const unbound = (id: ResourceId, v: ZonalValues): readonly TerraformNote[] =>
  v.backends.flatMap((row, index) =>
    listenerOf(v, row.listener)?.port === undefined || row.target === undefined || row.port === undefined ? [leftOut(id, 'backends', index)] : [],
  );
