import { field } from '../../../model/fields.ts';
import { common } from '../balancing/fields.ts';

const PROTOCOLS = ['HTTP', 'HTTPS', 'TCP', 'SSL'];

export const fields = {
  ...common,
  ipAddressType: field.choice({ options: ['ipv4'], default: 'ipv4', term: 'IpAddressType' }),
  listeners: field.rows({
    section: 'listeners',
    columns: {
      protocol: field.choice({ options: PROTOCOLS, default: 'HTTP' }),
      port: field.whole({ min: 1, max: 65535, default: 80 }),
      instanceProtocol: field.choice({ options: PROTOCOLS, default: 'HTTP' }),
      instancePort: field.whole({ min: 1, max: 65535, default: 80 }),
    },
  }),
  instances: field.list({ of: field.ref({ role: 'backend', onDelete: 'cascade' }), max: 1000, term: 'Instances', section: 'backends' }),
  healthProtocol: field.choice({ options: ['TCP', 'SSL', 'HTTP', 'HTTPS'], default: 'TCP', term: 'HealthCheck.Target', section: 'health' }),
  /** Left out: the port of the instances behind the first listener. */
  healthPort: field.whole({ min: 1, max: 65535, section: 'health' }),
  healthPath: field.text({ maxLength: 1024, pattern: '/.*', default: '/', section: 'health' }),
  healthInterval: field.whole({ min: 5, max: 300, default: 30, unit: 's', term: 'HealthCheck.Interval', section: 'health' }),
  healthTimeout: field.whole({ min: 2, max: 60, default: 5, unit: 's', term: 'HealthCheck.Timeout', section: 'health' }),
  healthyThreshold: field.whole({ min: 2, max: 10, default: 10, term: 'HealthCheck.HealthyThreshold', section: 'health' }),
  unhealthyThreshold: field.whole({ min: 2, max: 10, default: 2, term: 'HealthCheck.UnhealthyThreshold', section: 'health' }),
  /** Off where a program makes one, on where the console does (A17.4). */
  crossZone: field.flag({ default: false, term: 'CrossZoneLoadBalancing', section: 'behaviour' }),
};
