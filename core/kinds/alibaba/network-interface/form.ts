import { formOf, type Form } from '../../form.ts';
import { capabilityFacts } from '../capability.ts';
import { fields } from './fields.ts';

export const form: Form = (view, id) => formOf(fields, {}, capabilityFacts(view, id));
