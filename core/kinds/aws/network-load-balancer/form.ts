import { because, fixed, type Form, formOf, hidden } from '../../form.ts';
import { isInternal } from '../balancing/nodes.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => {
  const { createdWithGroups, ipAddressType } = view.values(id, fields);
  return formOf(fields, {
    elasticIps: isInternal(view, id) && hidden,
    ipv6SourceNat: ipAddressType !== 'dualstack' && hidden,
    enforceOnPrivateLink: !createdWithGroups && hidden,
    securityGroups: !createdWithGroups && fixed(undefined, because('NLB_NO_GROUPS', {}, 'A17.15')),
  });
};
