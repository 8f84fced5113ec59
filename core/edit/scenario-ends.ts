import type { Design, ResourceId, Scenario } from '../model/design.ts';
import { parseEnd, resourceNamed } from '../model/end.ts';
import type { DesignDraft } from './command.ts';

/** The resource that an end of a flow names, when it names one. */
function targetOf(resources: Design['resources'], end: string): ResourceId | undefined {
  const parsed = parseEnd(end, (name) => resourceNamed(resources, name) !== undefined);
  const id = parsed?.type === 'resource' ? resourceNamed(resources, parsed.resource) : undefined;
  return id === 'ambiguous' ? undefined : id;
}

/** Resources that a scenario's flow begins and ends at. */
export const endsOfScenario = (resources: Design['resources'], { flow }: Scenario): readonly ResourceId[] =>
  [targetOf(resources, flow.from), targetOf(resources, flow.to)].filter((id) => id !== undefined);

/** Before a resource loses the name by which scenarios call it, they call it by its id. */
export function renameEnds(draft: DesignDraft, id: ResourceId, name: string | undefined): void {
  if (name === undefined || name === id) return;
  const inEnd = (end: string) => (end === name || end.startsWith(`${name}@`) || end.startsWith(`${name}/`) ? id + end.slice(name.length) : end);
  for (const { flow } of draft.scenarios) {
    flow.from = inEnd(flow.from);
    flow.to = inEnd(flow.to);
  }
}
