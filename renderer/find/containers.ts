import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';

/** Names of what a resource stands in, from the inside out. */
export function containersOf(design: Design, id: ResourceId): readonly string[] {
  const names: string[] = [];
  for (let at = design.resources[id]?.in; at !== undefined && names.length < 20; at = design.resources[at]?.in)
    names.push(nameOf(at, design.resources[at]));
  return names;
}
