import { because, fixed, type Form, formOf, hidden } from '../../form.ts';
import { asksHttp } from './compile.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) =>
  formOf(fields, {
    ipAddressType: fixed('ipv4', because('CLB_IPV4_ONLY', {}, 'A17.18')),
    healthPath: !asksHttp(view.values(id, fields)) && hidden,
  });
