import type { ResourceId } from '../../../model/design.ts';
import type { Plan } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';
import type { View } from '../../view.ts';
import { ABILITIES } from '../ipv6.ts';

/** A host and the gateway: bandwidth for its first IPv6 address, or an egress-only rule for it. */
function offer(view: View, gateway: ResourceId, host: ResourceId): readonly Plan[] {
  const network = view.enclosing(gateway, 'network');
  const first = view.ask(ABILITIES, host)[0];
  const metered = view.as('metered-ipv6', host);
  const rules = view.as('egress-rules', gateway);
  if (!first || !metered || !rules || network === undefined || view.enclosing(host, 'network') !== network) return [];
  const values = { target: ref(host), gateway: ref(gateway) };
  const buy = metered.buy(view, host, first.metered.place.index ?? 0, 10);
  const rule = rules.add(view, gateway, host);
  if (first.type === 'internal') {
    return [
      { id: `bandwidth ${host}`, code: 'BUY_BANDWIDTH', values: { ...values, bandwidth: 10 }, edits: [buy] },
      { id: `egress ${host}`, code: 'BUY_BANDWIDTH_EGRESS', values: { ...values, bandwidth: 10 }, edits: [buy, rule] },
    ];
  }
  return first.type === 'public' ? [{ id: `egress ${host}`, code: 'ADD_EGRESS_RULE', values, edits: [rule] }] : [];
}

const toHost: Connection = { to: 'interface', offer };

export const connections: readonly Connection[] = [toSegmentAsTarget, toHost];
