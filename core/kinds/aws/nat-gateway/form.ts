import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => formOf(fields, { elasticIps: view.values(id, fields).connectivity === 'private' && hidden });
