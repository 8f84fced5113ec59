import type { ResourceId } from '../../model/design.ts';
import type { Plan } from '../../model/reason.ts';
import { parseAddress } from '../../net/address.ts';
import { holds } from '../../net/prefix.ts';
import { ref } from '../finding.ts';
import { type Fix, named } from '../fixes.ts';
import { partsAt } from '../mechanisms/parts.ts';
import { freeId } from '../naming.ts';
import type { View } from '../view.ts';

/** The service to which gateways lead and that has this address. */
function serviceAt(view: View, text: string): ResourceId | undefined {
  const address = parseAddress(text);
  return view.every('endpoint-service').find((id) => {
    const list = address && view.as('endpoint-service', id)?.list?.(view, id);
    return list?.blocks.some((block) => address && holds(block, address));
  });
}

/** No route leads to a service: a gateway endpoint would put one into the table (A14.1). */
export const throughEndpoint: Fix = (view, stopped): readonly Plan[] => {
  const segment = named(stopped, 'at');
  const network = view.enclosing(segment, 'network');
  const table = segment === undefined ? undefined : view.as('segment', segment)?.routeTable(view, segment);
  const service = serviceAt(view, stopped.destination);
  if (network === undefined || table === undefined || service === undefined) return [];
  const present = view.inside(network).flatMap((endpoint) => {
    const edit = view.resource(endpoint)?.service === service ? view.as('endpoint-links', endpoint)?.useTable(view, endpoint, table) : undefined;
    return edit
      ? [{ id: `endpoint ${endpoint} ${table}`, code: 'FIX_ENDPOINT_TABLE', values: { endpoint: ref(endpoint), table: ref(table) }, edits: [edit] }]
      : [];
  });
  const kind = partsAt(view, network).endpoint;
  if (present.length > 0 || kind === undefined) return present;
  const id = freeId(view, 'vpce');
  return [
    {
      id: `new endpoint ${service} ${table}`,
      code: 'FIX_NEW_ENDPOINT',
      values: { service: ref(service), table: ref(table), network: ref(network) },
      edits: [{ type: 'add', id, resource: { kind, in: network, type: 'gateway', service, routeTables: [table] } }],
    },
  ];
};
