import { same } from '../kinds/derived/same.ts';
import { copyOf } from '../model/copy.ts';
import type { Design } from '../model/design.ts';
import { command } from './command.ts';

/** Everything becomes as in another state of the design, which a newer snapshot of the network made. What is alike is left alone. */
export const renew = command<{ readonly design: Design }>('renew', 'EDIT_RENEW', (draft, { design }) => {
  for (const part of ['resources', 'layout'] as const) {
    const [now, next] = [draft[part] as Record<string, unknown>, design[part] as Readonly<Record<string, unknown>>];
    for (const id of Object.keys(now)) if (!Object.hasOwn(next, id)) delete now[id];
    for (const [id, value] of Object.entries(next)) if (!same(now[id], value)) now[id] = copyOf(value);
  }
  if (!same(draft.scenarios, design.scenarios)) draft.scenarios = copyOf(design.scenarios) as typeof draft.scenarios;
});
