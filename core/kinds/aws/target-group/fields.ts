import { field } from '../../../model/fields.ts';

export const fields = {
  targetType: field.choice({ options: ['instance', 'ip', 'lambda', 'alb'], default: 'instance', term: 'TargetType' }),
  protocol: field.choice({ options: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE'], default: 'HTTP', term: 'Protocol' }),
  port: field.whole({ min: 1, max: 65535, default: 80, term: 'Port' }),
  ipAddressType: field.choice({ options: ['ipv4', 'ipv6'], default: 'ipv4', term: 'IpAddressType' }),
  targets: field.rows({
    section: 'backends',
    columns: {
      target: field.ref({ role: 'backend', onDelete: 'cascade' }),
      address: field.address({ family: 'any' }),
      port: field.whole({ min: 1, max: 65535 }),
    },
  }),
  healthCheck: field.flag({ default: true, term: 'HealthCheckEnabled', section: 'health' }),
  /** `group`: TCP for groups of network load balancers, HTTP or HTTPS as the group has it for the others. */
  healthProtocol: field.choice({ options: ['group', 'TCP', 'HTTP', 'HTTPS'], default: 'group', term: 'HealthCheckProtocol', section: 'health' }),
  /** Left out: the port of each target. */
  healthPort: field.whole({ min: 1, max: 65535, term: 'HealthCheckPort', section: 'health' }),
  healthPath: field.text({ maxLength: 1024, pattern: '/.*', default: '/', term: 'HealthCheckPath', section: 'health' }),
  healthCodes: field.text({ maxLength: 64, pattern: '[0-9,-]+', default: '200', term: 'Matcher', section: 'health' }),
  healthInterval: field.whole({ min: 5, max: 300, default: 30, unit: 's', term: 'HealthCheckIntervalSeconds', section: 'health' }),
  healthTimeout: field.whole({ min: 2, max: 120, unit: 's', term: 'HealthCheckTimeoutSeconds', section: 'health' }),
  healthyThreshold: field.whole({ min: 2, max: 10, default: 5, term: 'HealthyThresholdCount', section: 'health' }),
  unhealthyThreshold: field.whole({ min: 2, max: 10, default: 2, term: 'UnhealthyThresholdCount', section: 'health' }),
  preserveClientIp: field.choice({ options: ['default', 'on', 'off'], default: 'default', term: 'preserve_client_ip.enabled', section: 'behaviour' }),
  crossZone: field.choice({
    options: ['balancer', 'on', 'off'],
    default: 'balancer',
    term: 'load_balancing.cross_zone.enabled',
    section: 'behaviour',
  }),
};
