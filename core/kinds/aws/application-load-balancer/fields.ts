import { common, httpListeners, listenerRules } from '../balancing/fields.ts';

export const fields = { ...common, listeners: httpListeners, rules: listenerRules };
