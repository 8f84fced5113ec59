import { ref } from '../../finding.ts';
import { because, type Form, formOf, hidden, refused } from '../../form.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => {
  const isVpc = view.values(id, fields).network === 'vpc';
  const network = view.enclosing(id, 'network');
  const access = network === undefined ? undefined : view.ask(IPV4_ACCESS, network);
  return formOf(fields, {
    eips: isVpc && hidden,
    bindMode: isVpc
      ? hidden
      : access?.mode === 'gateway' && refused(because('NAT_BIND_MODE', { gateway: ref(access.gateway) }, 'L5.4'), 'multi-binded'),
    natIpCidr: !isVpc && hidden,
  });
};
