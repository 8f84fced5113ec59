import { because, between, type Form, formOf, hidden, inTable } from '../../form.ts';
import { fields } from './fields.ts';

/** What is not documented is said where it would be set. */
export const form: Form = (view, id) => {
  const v = view.values(id, fields);
  return formOf(
    fields,
    {
      listeners: inTable(fields.listeners, { port: between(1, 65535) }),
      backends: inTable(fields.backends, { port: between(1, 65535), ...(v.rules.length === 0 ? { rule: hidden } : {}) }),
    },
    [{ section: 'listeners', value: because('ALI_LB_CHECKS_UNKNOWN', {}, '4.6') }],
  );
};
