import { formatAddress, parseAddress } from '../../../net/address.ts';
import { holds } from '../../../net/prefix.ts';
import { RFC1918, SHARED } from '../../../net/ranges.ts';
import { error, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { fits } from '../balancing/fits.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

const MOST_NAME = 32;

export const findings: readonly FindingRule[] = [
  error('AWS-ELB-003', 'A17.2', (view, id) => {
    const name = view.resource(id)?.name ?? id;
    return name.length > MOST_NAME ? [found({ resource: id, field: 'name' }, { resource: ref(id), count: name.length })] : [];
  }),
  error('AWS-ELB-006', 'A17.11', (view, id) => {
    const { targetType, ipAddressType, targets } = view.values(id, fields);
    if (targetType !== 'ip') return [];
    return targets.flatMap((row, index) => {
      const address = parseAddress(row.address ?? '');
      const place = { resource: id, field: 'targets', index, column: 'address' };
      return address && address.family !== ipAddressType ? [found(place, { resource: ref(id), address: formatAddress(address) })] : [];
    });
  }),
  error('AWS-ELB-008', 'A17.9', (view, id) => {
    const { targetType, targets } = view.values(id, fields);
    const network = view.enclosing(id, 'network');
    if (targetType !== 'ip') return [];
    return targets.flatMap((row, index) => {
      const address = parseAddress(row.address ?? '');
      if (!address) return [];
      const blocks = network === undefined ? [] : (view.as('network', network)?.blocks(view, network, address.family) ?? []);
      if ([...blocks, ...RFC1918, SHARED].some((block) => holds(block, address))) return [];
      return [found({ resource: id, field: 'targets', index, column: 'address' }, { resource: ref(id), address: formatAddress(address) })];
    });
  }),
  error('AWS-ELB-105', 'A17.11', (view, id) => {
    const { targetType, ipAddressType } = view.values(id, fields);
    return ipAddressType === 'ipv6' && targetType !== 'ip' ? [found({ resource: id, field: 'ipAddressType' }, { resource: ref(id) })] : [];
  }),
  error('AWS-ELB-104', 'A17.9', (view, id) => {
    const { targetType, targets } = view.values(id, fields);
    return targets.flatMap((row, index) => {
      const place = { resource: id, field: 'targets', index };
      if (targetType === 'ip') return row.address === undefined ? [found(place, { resource: ref(id), number: index + 1 })] : [];
      return row.target !== undefined && fits(view, id, row.target, targetType) ? [] : [found(place, { resource: ref(id), number: index + 1 })];
    });
  }),
  error('AWS-ELB-110', 'A17.12', (view, id) => {
    const { protocol, preserveClientIp } = view.values(id, fields);
    const always = protocol === 'UDP' || protocol === 'TCP_UDP';
    return always && preserveClientIp === 'off' ? [found({ resource: id, field: 'preserveClientIp' }, { resource: ref(id), protocol })] : [];
  }),
  error('AWS-ELB-111', 'A17.8', (view, id) => {
    const { healthTimeout, healthInterval } = view.values(id, fields);
    return healthTimeout !== undefined && healthTimeout >= healthInterval
      ? [found({ resource: id, field: 'healthTimeout' }, { resource: ref(id), timeout: healthTimeout, interval: healthInterval })]
      : [];
  }),
  warning('AWS-ELB-112', 'A17.17', (view, id) => {
    const values = view.values(id, fields);
    const keeps = view.as('target-group', id)?.group(view, id).keepsClient;
    const network = view.enclosing(id, 'network');
    if (values.targetType !== 'ip' || !keeps || values.protocol.startsWith('HTTP') || network === undefined) return [];
    return values.targets.flatMap((row, index) => {
      const address = parseAddress(row.address ?? '');
      const blocks = address ? (view.as('network', network)?.blocks(view, network, address.family) ?? []) : [];
      const outside = address !== undefined && !blocks.some((block) => holds(block, address));
      return outside ? [found({ resource: id, field: 'targets', index }, { resource: ref(id), address: formatAddress(address) })] : [];
    });
  }),
  ...formFindings('A17.9', fields, form, ['ipAddressType']),
];
