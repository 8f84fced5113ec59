import { because, between, type Form, type FormFact, formOf, hidden, inTable, noted, refused } from '../../form.ts';
import { CHECK, layerOf } from '../balancing/columns.ts';
import { fields } from './fields.ts';
import { isPublic } from './settings.ts';

const CHECKED = {
  timeout: between(CHECK.timeout.least, CHECK.timeout.most),
  interval: between(CHECK.interval.least, CHECK.interval.most),
  healthy: between(CHECK.threshold.least, CHECK.threshold.most),
  unhealthy: between(CHECK.threshold.least, CHECK.threshold.most),
};

/** An IPv6 instance is an internet one of guaranteed performance (L10.2); only an internal one takes an address of a vSwitch (L10.1). */
export const form: Form = (view, id) => {
  const v = view.values(id, fields);
  const six = v.ipVersion === 'ipv6';
  const why = because('ALI_CLB_IPV6_ONLY', {}, 'L10.2');
  const unsold = !isPublic(v) || v.performance !== 'guaranteed';
  return formOf(
    fields,
    {
      addressType: six && refused(why, 'intranet'),
      ipVersion: unsold ? refused(why, 'ipv6') : noted(because('ALI_CLB_ZONES', {}, 'L10.2')),
      performance: six && refused(why, 'shared'),
      vswitch: isPublic(v) && hidden,
      vipIpv4: six && hidden,
      vipIpv6: !six && hidden,
      specification: v.performance === 'shared' && hidden,
      listeners: inTable(
        fields.listeners,
        { port: between(1, 65535) },
        v.listeners.map((row) => (row.healthCheck ? CHECKED : {})),
      ),
      rules: v.listeners.every((row) => layerOf(row.protocol) === 4) && hidden,
      backends: inTable(fields.backends, { port: between(1, 65535), ...(v.rules.length === 0 ? { rule: hidden } : {}) }),
    },
    facts(v.backends.length > 0),
  );
};

/** What its backends need, and what nobody has written down. */
const facts = (bound: boolean): readonly FormFact[] =>
  bound
    ? [
        { section: 'backends', value: because('ALI_CLB_PRIVATE_BACKENDS', {}, 'L10.6') },
        { section: 'health', label: because('ALI_CLB_PROBES_FROM', {}, 'L10.3'), value: '100.64.0.0/10' },
      ]
    : [];
