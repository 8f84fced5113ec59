import { type ChangedResource, changedResources } from '../../engine/changes.ts';
import { checkFlow } from '../../file/flow-check.ts';
import { readDesign } from '../../file/read.ts';
import { writeDesign } from '../../file/write.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Design, Place, Resource, ResourceId, Scenario } from '../../model/design.ts';
import type { Value } from '../../model/fields.ts';
import type { Imported, ImportNote } from './report.ts';

/**
 * A newer snapshot of a network that is drawn already: what the files describe is as they say, what is gone is gone, and what only a
 * person can have said stays: the name, positions, scenarios, what stands outside of the cloud, and settings that no call tells.
 */
export function updateDesign(old: Design, { design, report, says }: Imported): Imported {
  const resources = new Map<ResourceId, Resource>();
  for (const [id, resource] of Object.entries(design.resources)) resources.set(id, withOwn(resource, old.resources[id], says));
  for (const [id, resource] of Object.entries(old.resources)) {
    if (!resources.has(id) && kindOf(resource.kind)?.cloud === 'outside') resources.set(id, resource);
  }
  const next = { ...design, name: old.name, resources: Object.fromEntries(resources), layout: layoutOf(old, resources) };
  const kept = old.scenarios.filter((scenario) => stands(next, scenario));
  const lost = old.scenarios.filter((scenario) => !kept.includes(scenario));
  const notes = lost.map((scenario): ImportNote => ({ code: 'SCENARIO_LOST', values: { name: scenario.name }, count: 1, places: [] }));
  return { design: { ...next, scenarios: kept }, report: { ...report, problems: [...report.problems, ...notes] }, says };
}

/** What an update brings, in numbers of resources. */
export interface Changes {
  /** In both, whatever became of them. */
  readonly common: number;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
}
export function changesBetween(old: Design, next: Design): Changes {
  const changes = changedResources(old, next);
  const of = (type: ChangedResource['type']) => changes.filter((one) => one.type === type).length;
  const [added, changed, gone] = [of('added'), of('changed'), of('gone')];
  return { common: Object.keys(next.resources).length - added, added, gone, changed };
}

/** Whether what was read is the network that is drawn already: half of what the smaller one has is in the other, by id and kind. */
export function isSameNetwork(old: Design, next: Design): boolean {
  const [a, b] = [old, next].map(({ resources }) => Object.entries(resources).filter(([, { kind }]) => kindOf(kind)?.cloud !== 'outside'));
  const common = (a ?? []).filter(([id, { kind }]) => Object.hasOwn(next.resources, id) && next.resources[id]?.kind === kind).length;
  return common > 0 && common * 2 >= Math.min(a?.length ?? 0, b?.length ?? 0);
}

/** Fields that no record of this kind ever says: which ports listen, what a machine forwards. */
function withOwn(now: Resource, before: Resource | undefined, says: Imported['says']): Resource {
  if (before?.kind !== now.kind) return now;
  const said = says.get(now.kind);
  const fields = kindOf(now.kind)?.fields ?? {};
  const own = Object.entries(before).filter(
    (entry): entry is [string, Value] => Object.hasOwn(fields, entry[0]) && !said?.has(entry[0]) && !names(fields[entry[0]]?.type),
  );
  return { ...Object.fromEntries(own), ...now };
}

/** What names others may name what is gone. */
const names = (type: string | undefined): boolean => type === 'ref' || type === 'list' || type === 'peer';

/** Positions are relative to the container: who changed it has none. */
function layoutOf(old: Design, resources: ReadonlyMap<ResourceId, Resource>): Readonly<Record<ResourceId, Place>> {
  return Object.fromEntries(Object.entries(old.layout).filter(([id]) => resources.has(id) && resources.get(id)?.in === old.resources[id]?.in));
}

/** Whether a scenario can still be asked: its ends are there, and what its steps change. */
function stands(design: Design, scenario: Scenario): boolean {
  if (checkFlow(design, scenario.flow)) return false;
  return scenario.steps === undefined || !('errors' in readDesign(writeDesign({ ...design, scenarios: [scenario] }), ''));
}
