import { because, between, type Form, formOf, inTable } from '../../form.ts';
import { fields } from './fields.ts';

/** What is not documented is said where it would be set. */
export const form: Form = () => {
  return formOf(
    fields,
    {
      listeners: inTable(fields.listeners, { port: between(1, 65535) }),
      backends: inTable(fields.backends, { port: between(1, 65535) }),
    },
    [{ section: 'listeners', value: because('ALI_LB_CHECKS_UNKNOWN', {}, '4.6') }],
  );
};
