import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => formOf(fields, { service: view.values(id, fields).owner !== 'aws' && hidden });
