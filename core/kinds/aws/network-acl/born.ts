import type { Kind } from '../../kind.ts';
import { defaultRules } from './default-rules.ts';

/** Begins as the default ACL does, so that putting it on a subnet breaks nothing before somebody says what it shall deny. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const rules = defaultRules(view, view.enclosing(container, 'network'));
  return { values: { inbound: rules, outbound: rules } };
};
