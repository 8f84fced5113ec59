import { because, type Form, formOf, fixed, hidden } from '../../form.ts';
import { ref } from '../../finding.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => {
  const without = view.values(id, fields).ipv6Source === 'none' && hidden;
  const access = view.ask(IPV4_ACCESS, id);
  return formOf(fields, {
    ipv6Cidr: without,
    secondaryIpv6Cidrs: without,
    internetMode: access.mode === 'gateway' && fixed(undefined, because('ALI_MODE_BY_GATEWAY', { gateway: ref(access.gateway) }, 'L5.3')),
  });
};
