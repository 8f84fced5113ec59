import { copyOf } from '../model/copy.ts';
import type { Scenario, ScenarioStep } from '../model/design.ts';
import { flowProblem } from '../model/flow.ts';
import { nameFrom } from '../model/name.ts';
import type { DocumentPatch } from '../protocol/engine.ts';
import { command, type DesignDraft } from './command.ts';
import { patch } from './patches.ts';

type Draft = DesignDraft['scenarios'][number];

/** The scenario as a file can hold it; undefined when it has no name or its flow is none. */
function writable(scenario: Scenario): Draft | undefined {
  const name = nameFrom(scenario.name);
  if (name === undefined || flowProblem(scenario.flow)) return undefined;
  const { suite: written, steps = [], ...rest } = copyOf(scenario) as Draft;
  const suite = written === undefined ? undefined : nameFrom(written);
  if (steps.some((step) => 'flow' in step && flowProblem(step.flow))) return undefined;
  return { ...rest, name, ...(suite !== undefined && { suite }), ...(steps.length > 0 && { steps }) };
}

/** Adds a scenario at the end. */
export const addScenario = command<{ readonly scenario: Scenario }>('add-scenario', 'EDIT_SCENARIO_ADD', (draft, { scenario }) => {
  const made = writable(scenario);
  if (made) draft.scenarios.push(made);
});

export const setScenario = command<{ readonly index: number; readonly scenario: Scenario }>(
  'set-scenario',
  'EDIT_SCENARIO_CHANGE',
  (draft, { index, scenario }) => {
    const made = writable(scenario);
    if (made && index in draft.scenarios) draft.scenarios[index] = made;
  },
);

export const deleteScenario = command<{ readonly index: number }>('delete-scenario', 'EDIT_SCENARIO_DELETE', (draft, { index }) => {
  if (index in draft.scenarios) draft.scenarios.splice(index, 1);
});

/**
 * Makes steps of a change that was made to the design: the design is as it was before it, and the scenario of that name makes it.
 * @param back the patches that take the change back
 */
export const recordSteps = command<{ readonly name: string; readonly back: readonly DocumentPatch[]; readonly steps: readonly ScenarioStep[] }>(
  'record-steps',
  'EDIT_SCENARIO_RECORD',
  (draft, { name, back, steps }) => {
    patch(draft, back);
    const scenario = draft.scenarios.find((one) => one.name === name);
    if (scenario) scenario.steps = [...(scenario.steps ?? []), ...(copyOf(steps) as NonNullable<Draft['steps']>)];
  },
);
