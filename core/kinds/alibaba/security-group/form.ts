import { type Form, formOf, hidden } from '../../form.ts';
import { fields } from './fields.ts';

/** Members of an enterprise group never reach each other by themselves (L8.3). */
export const form: Form = (view, id) => formOf(fields, { innerAccess: view.values(id, fields).type === 'enterprise' && hidden });
