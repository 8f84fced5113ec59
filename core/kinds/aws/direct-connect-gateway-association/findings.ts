import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  error('AWS-DXGW-102', 'A15.1', (view, id) => {
    const link = view.as('private-link', id);
    return [
      ...(link?.network(view, id) === undefined ? [found({ resource: id, field: 'directConnectGateway' }, { resource: ref(id) })] : []),
      ...(link?.gateway(view, id) === undefined ? [found({ resource: id, field: 'gateway' }, { resource: ref(id) })] : []),
    ];
  }),
  error('AWS-DXGW-103', 'A15.1', (view, id) => {
    const { gateway, allowedPrefixes } = view.values(id, fields);
    if (gateway === undefined || !view.as('transit-hub', gateway) || allowedPrefixes.length > 0) return [];
    return [found({ resource: id, field: 'allowedPrefixes' }, { resource: ref(id), gateway: ref(gateway) })];
  }),
  error('AWS-DXGW-104', 'A15.1', (view, id) => {
    const { gateway, directConnectGateway } = view.values(id, fields);
    if (gateway === undefined || directConnectGateway === undefined) return [];
    const isHub = (one: string | undefined) => view.as('transit-hub', one) !== undefined;
    const other = view
      .referrers(directConnectGateway)
      .find((one) => view.as('line-association', one) && isHub(view.as('private-link', one)?.gateway(view, one)) !== isHub(gateway));
    return other === undefined ? [] : [found({ resource: id, field: 'gateway' }, { gateway: ref(directConnectGateway), other: ref(other) })];
  }),
];
