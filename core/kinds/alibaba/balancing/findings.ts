import type { ResourceId } from '../../../model/design.ts';
import { error, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { inRows } from '../../mechanisms/balancing/rows.ts';
import { addressOf, listenerOf } from '../../mechanisms/balancing/tables.ts';
import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import type { BalancerTables } from './columns.ts';

export type TablesIn = (view: View, id: ResourceId) => BalancerTables;

/** What the tables of every load balancer of the cloud must keep to. */
export const tableFindings = (tables: TablesIn): readonly FindingRule[] => [
  error(
    'ALI-LB-101',
    'L10.5',
    inRows(
      'listeners',
      (view, id) => tables(view, id).listeners,
      (row, view, id) => {
        const { port } = row;
        if (port === undefined || port < 1 || port > 65535) return { column: 'port', port: port ?? '-' };
        const carries = protocolsOf(row.protocol)[0];
        const first = tables(view, id).listeners.find((other) => other.port === port && protocolsOf(other.protocol)[0] === carries);
        return first !== row && { column: 'port', port };
      },
    ),
  ),
  error(
    'ALI-LB-102',
    'L10.5',
    inRows(
      'backends',
      (view, id) => tables(view, id).backends,
      (row, view, id) => {
        const v = tables(view, id);
        const listener = listenerOf(v, row.listener);
        if (!listener) return { column: 'listener', listener: row.listener ?? '-' };
        const known = row.rule === undefined || v.rules.some((rule) => rule.name === row.rule && listenerOf(v, rule.listener) === listener);
        return !known && { column: 'rule', listener: row.rule ?? '-' };
      },
    ),
  ),
  error(
    'ALI-LB-103',
    'L10.6',
    inRows(
      'backends',
      (view, id) => tables(view, id).backends,
      (row, view) => {
        if (row.target === undefined) return { column: 'target' };
        if (row.port === undefined || row.port < 1) return { column: 'port' };
        return addressOf(view, row.target, 'ipv4') === undefined && { column: 'target' };
      },
    ),
  ),
  warning(
    'ALI-LB-104',
    'L10.6',
    inRows(
      'backends',
      (view, id) => tables(view, id).backends,
      (row, view, id) => {
        const { target } = row;
        const network = view.enclosing(id, 'network');
        const its = view.enclosing(target, 'network');
        if (target === undefined || its === undefined || network === undefined) return undefined;
        return its !== network && { column: 'target', host: ref(target), network: ref(network) };
      },
    ),
  ),
];

/** Sentences of the findings above and of the hops of every load balancer. */
export const BALANCER_WORDS = {
  'ALI-LB-101': 'Listener {row} of {resource} has port {port}, which is none or taken. Choose a free one from 1 to 65535.',
  'ALI-LB-102': 'Backend {row} of {resource} is bound to {listener}, which is no listener or rule there. Choose one.',
  'ALI-LB-103': 'Backend {row} of {resource} has no server, no address or no port. Fill it in.',
  'ALI-LB-104': '{host} stands outside {network}. Whether {resource} reaches it there is not modelled. Choose a server in the same VPC.',
  ALI_LB_OTHER_VPC: '{host} stands in another VPC than {at}. Whether a load balancer reaches it there is not modelled.',
  ALI_LB_SOURCE: 'From which address the backend sees the client is not documented. Groups and network ACL decide alike for all that it may be',
  ALI_LB_SOURCE_MATTERS:
    'From which address {host} sees clients of {at} is not documented, and its security groups or the network ACL decide by it, so it is not modelled. Open them for every source.',
  ALI_LB_SELF: 'Whether a backend of {at} reaches itself through it is not documented, so it is not modelled.',
} as const;
