import type { ResourceId } from '../../../model/design.ts';
import { parseAddress } from '../../../net/address.ts';
import type { Capabilities, GroupMember, TargetGroup } from '../../capabilities.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { PROTOCOLS_OF } from '../balancing/compile.ts';
import { fits } from '../balancing/fits.ts';
import { fields } from './fields.ts';

const NAMES = { instance: 'hosts', ip: 'addresses', lambda: 'functions', alb: 'balancers' } as const;
const isPackets = (protocol: string): boolean => !protocol.startsWith('HTTP');

/**
 * Whether targets see the client (A17.12): UDP always; by default instances and load balancers, and not IP addresses. It means nothing
 * behind a load balancer of layer 7.
 */
export function keepsClient(values: { readonly targetType: string; readonly protocol: string; readonly preserveClientIp: string }): boolean {
  if (values.protocol === 'UDP' || values.protocol === 'TCP_UDP') return true;
  return values.preserveClientIp === 'default' ? values.targetType !== 'ip' : values.preserveClientIp === 'on';
}

/** Appliances are not asked on the port on which they take packets. */
const GENEVE_HEALTH_PORT = 80;

const GROUP: Query<TargetGroup> = {
  name: 'aws.target-group/group',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const names = NAMES[values.targetType as keyof typeof NAMES] ?? 'hosts';
    return {
      names,
      family: values.ipAddressType === 'ipv6' ? 'ipv6' : 'ipv4',
      protocols: PROTOCOLS_OF[values.protocol] ?? [],
      members: members(view, id),
      keepsClient: keepsClient(values),
      crossZone: values.crossZone === 'balancer' ? undefined : values.crossZone === 'on',
      probe:
        values.healthCheck && names !== 'functions'
          ? { protocol: 6, port: values.healthPort ?? (values.protocol === 'GENEVE' ? GENEVE_HEALTH_PORT : undefined) }
          : undefined,
    };
  },
};

function members(view: View, id: ResourceId): readonly GroupMember[] {
  const { targets, port, targetType } = view.values(id, fields);
  return targets.flatMap((row, index): readonly GroupMember[] => {
    const place = { resource: id, field: 'targets', index };
    const own = row.port ?? port;
    if (targetType === 'ip') {
      const address = parseAddress(row.address ?? '');
      return address ? [{ place, resource: undefined, address, port: own }] : [];
    }
    return row.target !== undefined && fits(view, id, row.target, targetType) ? [{ place, resource: row.target, address: undefined, port: own }] : [];
  });
}

/** The protocol of its health check: HTTP speaks HTTP, packets are asked by TCP (A17.8, A17.16). */
export const healthProtocol = (values: { readonly protocol: string; readonly healthProtocol: string }): string => {
  if (values.healthProtocol !== 'group') return values.healthProtocol;
  return isPackets(values.protocol) ? 'TCP' : values.protocol;
};

export const capabilities: Capabilities = { 'target-group': { group: (view, id) => view.ask(GROUP, id) } };
