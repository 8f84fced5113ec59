import { elasticFindings } from '../../mechanisms/elastic-address.ts';
import { fields } from './fields.ts';

export const findings = elasticFindings((view, id) => view.values(id, fields), {
  stranger: { id: 'TC-EIP-101', rule: 'T4.9' },
  spare: { id: 'TC-EIP-102', rule: 'T4.9' },
  second: { id: 'TC-EIP-103', rule: 'T4.9' },
  notPublic: { id: 'TC-EIP-104', rule: 'T4.9' },
  shared: { id: 'TC-EIP-105', rule: 'T4.9' },
});
