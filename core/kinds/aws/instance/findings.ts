import { found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { addressFindings, forwardingFindings, groupFindings, publicFindings } from '../interfaces.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

export const findings: readonly FindingRule[] = [
  warning('AWS-SUB-007', 'A2.7', (view, id) => {
    const segment = view.enclosing(id, 'segment');
    const { publicIpv4 } = view.values(id, fields);
    const wanted =
      publicIpv4 === 'yes' || (publicIpv4 === 'subnet' && segment !== undefined && view.as('segment', segment)?.assigns(view, segment).publicIpv4);
    const several = (view.as('host', id)?.interfaces(view, id).length ?? 0) > 1;
    return wanted && several ? [found({ resource: id, field: 'publicIpv4' }, { resource: ref(id) })] : [];
  }),
  ...formFindings('A2.8', fields, form, ['privateIpv4', 'secondaryPrivateIpv4s', 'publicIpv4', 'ipv6Addresses']),
  ...addressFindings,
  ...groupFindings,
  ...forwardingFindings,
  ...publicFindings('publicIpv4'),
];
