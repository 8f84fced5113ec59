import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { elasticFindings } from '../../mechanisms/elastic-address.ts';
import { hasInternetGateway } from '../../mechanisms/routing.ts';
import { fields } from './fields.ts';

export const findings: readonly FindingRule[] = [
  ...elasticFindings((view, id) => view.values(id, fields), {
    stranger: { id: 'AWS-EIP-101', rule: 'A9.1' },
    spare: { id: 'AWS-EIP-102', rule: 'A9.2' },
    second: { id: 'AWS-EIP-103', rule: 'A9.3' },
    notPublic: { id: 'AWS-EIP-104', rule: 'A9.2' },
    shared: { id: 'AWS-EIP-105', rule: 'A9.3' },
  }),
  error('AWS-EIP-106', 'A4.4', (view, id) => {
    const { associatedWith } = view.values(id, fields);
    const network = associatedWith === undefined ? undefined : view.enclosing(associatedWith, 'network');
    if (associatedWith === undefined || network === undefined || hasInternetGateway(view, network)) return [];
    return [found({ resource: id, field: 'associatedWith' }, { resource: ref(id), target: ref(associatedWith), network: ref(network) })];
  }),
];
