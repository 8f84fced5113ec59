import { because, fixed, type Form, formOf, hidden, inTable, refused } from '../../form.ts';
import { healthProtocol } from './compile.ts';
import { fields } from './fields.ts';

/** What a group of this type has (A17.8, A17.9, A17.11, A17.12, A17.16). */
export const form: Form = (view, id) => {
  const v = view.values(id, fields);
  const isFunction = v.targetType === 'lambda';
  const packets = !v.protocol.startsWith('HTTP');
  const udp = v.protocol === 'UDP' || v.protocol === 'TCP_UDP';
  const ping = !v.healthCheck;
  return formOf(fields, {
    protocol: isFunction && hidden,
    port: isFunction && hidden,
    ipAddressType: v.targetType !== 'ip' && refused(because('GROUP_IPV6_IP_ONLY', {}, 'A17.11'), 'ipv6'),
    targets: inTable(fields.targets, {
      target: v.targetType === 'ip' && hidden,
      address: v.targetType !== 'ip' && hidden,
      port: isFunction && hidden,
    }),
    healthProtocol: (ping || isFunction) && hidden,
    healthPort: (ping || isFunction) && hidden,
    healthPath: (ping || healthProtocol(v) === 'TCP') && hidden,
    healthCodes: (ping || healthProtocol(v) === 'TCP') && hidden,
    healthInterval: ping && hidden,
    healthTimeout: ping && hidden,
    healthyThreshold: ping && hidden,
    unhealthyThreshold: ping && hidden,
    preserveClientIp: !packets || isFunction ? hidden : udp && fixed(undefined, because('GROUP_UDP_KEEPS', {}, 'A17.12')),
  });
};
