import fc from 'fast-check';
import { kindOf } from '../../core/kinds/index.ts';
import type { Design, Resource, ResourceId } from '../../core/model/design.ts';
import type { Field, Value } from '../../core/model/fields.ts';

/**
 * A design in which packets get somewhere, with some settings changed as a person changes them: a switch, another choice, what a neighbour
 * of the same kind has, nothing at all, a row less, rows in another order.
 */
export const editedDesign = (design: Design, most: number): fc.Arbitrary<Design> =>
  fc.array(fc.record({ at: fc.nat(), how: fc.nat() }), { minLength: 1, maxLength: most }).map((edits) => ({
    ...design,
    resources: edits.reduce<Design['resources']>((resources, edit) => edited(resources, edit), design.resources),
  }));

interface Edit {
  readonly at: number;
  readonly how: number;
}

function edited(resources: Design['resources'], { at, how }: Edit): Design['resources'] {
  const places = Object.entries(resources).flatMap(([id, { kind }]) =>
    // What lies outside of the clouds no configuration builds: it stays.
    Object.entries(kindOf(kind)?.cloud === 'outside' ? {} : (kindOf(kind)?.fields ?? {})).flatMap(([key, field]): readonly Place[] => {
      const values = valuesFor(resources, id, key, field);
      return values.length > 0 ? [{ id, key, values }] : [];
    }),
  );
  const place = places[at % places.length];
  if (!place) return resources;
  const { [place.key]: _, ...rest } = resources[place.id] as Resource;
  const value = place.values[how % place.values.length];
  return { ...resources, [place.id]: (value === undefined ? rest : { ...rest, [place.key]: value }) as Resource };
}
interface Place {
  readonly id: ResourceId;
  readonly key: string;
  readonly values: readonly (Value | undefined)[];
}

/** What the field may become. */
function valuesFor(resources: Design['resources'], id: ResourceId, key: string, field: Field): readonly (Value | undefined)[] {
  const now = resources[id]?.[key];
  if (field.type === 'flag') return [!(now ?? field.default)];
  if (field.type === 'choice') return field.options.filter((one) => one !== (now ?? field.default));
  const others = Object.entries(resources).flatMap(([other, one]) =>
    other !== id && one.kind === resources[id]?.kind && one[key] !== undefined && one[key] !== now ? [one[key]] : [],
  );
  const fewer = Array.isArray(now) && now.length > 0 ? [now.slice(1), now.toReversed()] : [];
  const none = now === undefined || ('required' in field && field.required) ? [] : [undefined];
  return [...fewer, ...others, ...none] as readonly (Value | undefined)[];
}
