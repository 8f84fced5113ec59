import { found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { ATTACHMENTS } from '../transit/hub.ts';

export const findings: readonly FindingRule[] = [
  warning('AWS-TGW-112', 'A13.1', (view, id) => (view.ask(ATTACHMENTS, id).length === 0 ? [found({ resource: id }, { resource: ref(id) })] : [])),
];
