import type { ResourceId } from '../../../model/design.ts';
import { ref } from '../../finding.ts';
import { also, because, between, type FieldState, fixed, type Form, type FormFact, formOf, hidden, inTable, noted, refused } from '../../form.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import {
  accountOf,
  addressOf,
  type Backend,
  CHECK,
  isIpv6,
  isPublic,
  layerOf,
  LCU,
  type Listener,
  listenerOf,
  MOST_MBPS,
  MOST_WEIGHT,
  unsoldIn,
  SESSION,
  type Values,
} from './settings.ts';

/** The purchase page, account by account (T8.9, T8.10): what it does not show is hidden, what it does not sell is refused with why. */
export const form: Form = (view, id) => {
  const v = view.values(id, fields);
  const byCvm = accountOf(view, id) === 'bill-by-cvm';
  const six = isIpv6(v);
  const inside = !isPublic(v);
  // A private instance of a bill-by-CVM account has none of these settings.
  const unseen = inside && byCvm;
  return formOf(
    fields,
    {
      billingMode: (six || byCvm) && refused(because(byCvm ? 'CLB_PAYG_ACCOUNT' : 'CLB_PAYG_IPV6', {}, 'T8.9'), 'prepaid'),
      instanceType: refused(because('CLB_CLASSIC_ENDED', {}, 'T8.3'), 'classic'),
      networkType: !byCvm && six && refused(because('CLB_IPV6_IS_PUBLIC', {}, 'T8.9'), 'private'),
      elasticIp: byCvm ? hidden : six && fixed(undefined, because('CLB_NO_EIP', {}, 'T8.9')),
      ipVersion: unseen ? hidden : ipVersions(view, id, inside),
      network: refused(because(byCvm ? 'CLB_CLASSIC_NETWORK_ENDED' : 'CLB_VPC_ONLY', {}, byCvm ? 'T8.10' : 'T8.9'), 'classic-network'),
      subnet: !inside && !six && hidden,
      carrier: inside ? hidden : six && refused(because('CLB_BGP_ONLY', {}, 'T8.9'), 'cmcc', 'ctcc', 'cucc'),
      specification: inside ? hidden : noted(because(v.specification === 'lcu' ? 'CLB_LCU_FIGURES' : 'CLB_SHARED_NO_GUARANTEE', LCU, 'T8.9')),
      dualStackBinding: six ? noted(because(byCvm ? 'CLB_DUAL_BY_CVM' : 'CLB_DUAL', {}, byCvm ? 'T8.10' : 'T8.9')) : hidden,
      networkBilling: inside ? hidden : byCvm && refused(because('CLB_BANDWIDTH_ONLY', {}, 'T8.10'), 'traffic'),
      bandwidthCap: inside ? hidden : between(1, MOST_MBPS[accountOf(view, id)]),
      vipIpv4: (six || v.ipVersion === 'ipv6-nat64') && hidden,
      vipIpv6: v.ipVersion === 'ipv4' && hidden,
      passToTarget: six && fixed(true, because('CLB_PASS_FIXED', {}, 'T7.10')),
      listeners: inTable(fields.listeners, { ...checks(v), port: between(1, 65535) }, v.listeners.map(listenerRow)),
      rules: inTable(fields.rules, { ...checks(v), session: between(0, SESSION[7].most) }),
      backends: inTable(
        fields.backends,
        { port: between(1, 65535), weight: between(0, MOST_WEIGHT) },
        v.backends.map((row) => backendRow(view, v, row)),
      ),
    },
    clientFacts(v),
  );
};

function ipVersions(view: View, id: ResourceId, inside: boolean): FieldState | false {
  if (inside) return refused(because('CLB_PRIVATE_IPV4', {}, 'T7.2'), 'ipv6', 'ipv6-nat64');
  const region = unsoldIn(view, id);
  return region !== undefined && refused(because('CLB_IPV6_REGION', { region }, 'T8.2'), 'ipv6');
}

const checks = (v: Values) => ({
  interval: between(isIpv6(v) ? CHECK.interval.ipv6 : CHECK.interval.ipv4, CHECK.interval.most),
  timeout: between(CHECK.timeout.least, CHECK.timeout.most),
  healthy: between(CHECK.threshold.least, CHECK.threshold.most),
  unhealthy: between(CHECK.threshold.least, CHECK.threshold.most),
});

/** An HTTP or HTTPS listener leaves balancing, health check and session persistence to its rules (T7.4). */
function listenerRow(row: Listener) {
  if (layerOf(row.protocol) === 4) return { session: between(0, SESSION[4].most) };
  return { scheduler: hidden, healthCheck: hidden, interval: hidden, timeout: hidden, healthy: hidden, unhealthy: hidden, session: hidden };
}

/** Layer 4 binds IPv6 backends only, layer 7 IPv4 ones too when dual-stack binding is on; a host must have its IPv6 address first (T8.8, T8.13 to T8.17). */
function backendRow(view: View, v: Values, row: Backend) {
  const listener = listenerOf(v, row.listener);
  const layer = listener && layerOf(listener.protocol);
  const only6 = isIpv6(v) && (layer === 4 || !v.dualStackBinding);
  const why = because(layer === 4 ? 'CLB_LAYER_4_IPV6' : 'CLB_NEEDS_DUAL', {}, layer === 4 ? 'T8.13' : 'T8.14');
  const without = only6 ? view.every('backend').filter((host) => addressOf(view, host, 'ipv6') === undefined) : [];
  return {
    rule: layer === 4 && hidden,
    by: isIpv6(v) ? only6 && refused(why, 'ipv4') : refused(because('CLB_IPV4_BACKENDS', {}, 'T7.2'), 'ipv6'),
    target: also(...without.map((host) => refused(because('CLB_HOST_WITHOUT_IPV6', { host: ref(host) }, 'T8.17'), host))),
  };
}

/** How backends see the client: as it is at layer 4, in a header at layer 7 (T8.4). */
function clientFacts(v: Values): readonly FormFact[] {
  const layers = new Set(v.listeners.map((one) => layerOf(one.protocol)));
  const fact = (label: string, value: string): FormFact => ({
    section: 'listeners',
    label: because(label, {}, 'T8.4'),
    value: because(value, {}, 'T8.4'),
  });
  return [
    ...(layers.has(4) ? [fact('CLB_CLIENT_4', 'CLB_CLIENT_SEEN')] : []),
    ...(layers.has(7) ? [fact('CLB_CLIENT_7', 'CLB_CLIENT_FORWARDED')] : []),
  ];
}
