import { copyOf } from '../model/copy.ts';
import type { Scenario } from '../model/design.ts';
import { command, type DesignDraft } from './command.ts';

const draftOf = (scenario: Scenario): DesignDraft['scenarios'][number] => copyOf(scenario) as DesignDraft['scenarios'][number];

/** Adds a scenario at the end or before the one that now has `index`. */
export const addScenario = command<{ readonly scenario: Scenario; readonly index?: number }>(
  'add-scenario',
  'EDIT_SCENARIO_ADD',
  (draft, { scenario, index }) => {
    draft.scenarios.splice(index ?? draft.scenarios.length, 0, draftOf(scenario));
  },
);

export const setScenario = command<{ readonly index: number; readonly scenario: Scenario }>(
  'set-scenario',
  'EDIT_SCENARIO_CHANGE',
  (draft, { index, scenario }) => {
    if (index in draft.scenarios) draft.scenarios[index] = draftOf(scenario);
  },
);

export const deleteScenario = command<{ readonly index: number }>('delete-scenario', 'EDIT_SCENARIO_DELETE', (draft, { index }) => {
  if (index in draft.scenarios) draft.scenarios.splice(index, 1);
});

/** Moves a scenario so that it then has the index `to`. */
export const moveScenario = command<{ readonly index: number; readonly to: number }>(
  'move-scenario',
  'EDIT_SCENARIO_MOVE',
  (draft, { index, to }) => {
    const [scenario] = index in draft.scenarios ? draft.scenarios.splice(index, 1) : [];
    if (scenario) draft.scenarios.splice(to, 0, scenario);
  },
);
