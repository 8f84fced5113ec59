import { produce } from 'immer';
import { applyPlan } from '../../core/edit/plan.ts';
import type { Plan } from '../../core/model/reason.ts';
import { designOf, type Resources } from './network.ts';

/** The resources after a plan was made, as the product makes it. */
export const applied = (resources: Resources, plan: Plan): Resources =>
  produce(designOf(resources), (draft) => {
    applyPlan.run(draft, { plan });
  }).resources;
