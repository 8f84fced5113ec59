import { assertNever } from '../model/assert.ts';
import type { Design, Flow, Resource, ResourceId, Scenario, ScenarioChange } from '../model/design.ts';
import { parseEnd, resourceNamed } from '../model/end.ts';
import type { Value } from '../model/fields.ts';
import type { Cells, RowAt } from '../model/reason.ts';
import type { DesignDraft } from './command.ts';
import { referencesOf } from './references.ts';

/** The resource that an end of a flow names, when it names one. */
function targetOf(resources: Design['resources'], end: string): ResourceId | undefined {
  const parsed = parseEnd(end, (name) => resourceNamed(resources, name) !== undefined);
  const id = parsed?.type === 'resource' ? resourceNamed(resources, parsed.resource) : undefined;
  return id === 'ambiguous' ? undefined : id;
}

/** Resources without which a scenario means nothing: its flows begin or end there, or its steps change or name them. */
export function resourcesOfScenario(resources: Design['resources'], { flow, steps = [] }: Scenario): readonly ResourceId[] {
  const endsOf = ({ from, to }: Flow) => [targetOf(resources, from), targetOf(resources, to)].filter((id) => id !== undefined);
  return [...endsOf(flow), ...steps.flatMap((step) => ('flow' in step ? endsOf(step.flow) : namedBy(resources, step.change)))];
}

function namedBy(resources: Design['resources'], change: ScenarioChange): readonly ResourceId[] {
  switch (change.type) {
    case 'delete':
      return [change.id];
    case 'add': {
      const { in: container } = change.resource;
      return [...(typeof container === 'string' ? [container] : []), ...referencesOf(change.resource as unknown as Resource).map((r) => r.target)];
    }
    case 'set':
      return [change.resource, ...targetsIn(resources, change, change.value)];
    case 'set-cell':
      return [change.resource, ...targetsIn(resources, change, [{ ...cellsOf(change.at), [change.column]: change.value ?? '' }])];
    case 'add-row':
      return [change.resource, ...targetsIn(resources, change, [change.row])];
    case 'delete-row':
      return [change.resource, ...targetsIn(resources, change, [cellsOf(change.at)])];
    default:
      return assertNever(change);
  }
}

const cellsOf = (at: RowAt): Cells => (typeof at === 'number' ? {} : at);

/** Resources that a value of a field names. */
function targetsIn(
  resources: Design['resources'],
  { resource, field }: { readonly resource: ResourceId; readonly field: string },
  value: Value | undefined,
) {
  const kind = resources[resource]?.kind;
  if (kind === undefined || value === undefined) return [];
  return referencesOf({ kind, [field]: value }).map((r) => r.target);
}

/** Before a resource loses the name by which scenarios call it, they call it by its id. */
export function renameEnds(draft: DesignDraft, id: ResourceId, name: string | undefined): void {
  if (name === undefined || name === id) return;
  const inEnd = (end: string) => (end === name || end.startsWith(`${name}@`) || end.startsWith(`${name}/`) ? id + end.slice(name.length) : end);
  for (const { flow: first, steps = [] } of draft.scenarios) {
    for (const flow of [first, ...steps.flatMap((step) => ('flow' in step ? [step.flow] : []))]) {
      flow.from = inEnd(flow.from);
      flow.to = inEnd(flow.to);
    }
  }
}
