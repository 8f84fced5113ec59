import type { ResourceId } from '../model/design.ts';
import type { Fields, Value } from '../model/fields.ts';
import type { PlaceRef } from '../model/reason.ts';
import { error, type Found, found, ref, warning, whole } from './finding.ts';
import { cellState, contradicts, type FieldState, type Form, refusal } from './form.ts';
import type { FindingRule, Kind } from './kind.ts';
import { mayBeNamed } from './naming.ts';
import type { View } from './view.ts';

/**
 * Findings for every value that a form does not allow (any more): a file may hold it, and nothing is ever thrown away.
 * A kind spreads them behind its own; `except` are fields for which findings of its own say more.
 */
export function formFindings<F extends Fields>(
  rule: string,
  fields: F,
  form: Form,
  except: readonly (keyof F & string)[] = [],
): readonly FindingRule[] {
  const among = (is: (one: Contradiction) => boolean) => (view: View, id: ResourceId) =>
    contradictions(view, id, fields, form)
      .filter((one) => !except.includes(one.place.field ?? '') && is(one))
      .map(toFound);
  return [
    warning(
      'FORM-101',
      rule,
      among(({ state }) => state.hidden === true),
    ),
    error(
      'FORM-102',
      rule,
      among(({ state, written }) => state.hidden !== true && !isOutside(state, written)),
    ),
    error(
      'FORM-103',
      rule,
      among(({ state, written }) => state.hidden !== true && isOutside(state, written)),
    ),
  ];
}

/** A finding for a name that the cloud does not take (`Kind.naming`). */
export const nameFinding = (id: string, rule: string, naming: NonNullable<Kind['naming']>): FindingRule =>
  error(
    id,
    rule,
    whole((view, one) => {
      const name = view.resource(one)?.name;
      return name !== undefined && !mayBeNamed(name, naming) && { resource: ref(one), count: [...name].length };
    }),
  );

/** A written value that the form does not allow. */
export interface Contradiction {
  readonly place: PlaceRef;
  readonly state: FieldState;
  readonly written: Value;
}

/** Every such value, in the order of the fields: one for a field, a cell, or an item of a list that cannot be chosen. */
export function contradictions(view: View, id: ResourceId, fields: Fields, form: Form): readonly Contradiction[] {
  const resource = view.resource(id);
  const states = form(view, id).fields;
  return Object.entries(fields).flatMap(([field, declared]) => {
    const [state, written] = [states[field], resource?.[field]];
    if (!state || written === undefined) return [];
    const place = { resource: id, field };
    if (contradicts(state, written)) {
      const items = Array.isArray(written) && !state.hidden ? (written as readonly Value[]) : undefined;
      return items
        ? items.flatMap((item, index) => (refusal(state, item) ? [{ place: { ...place, index }, state, written: item }] : []))
        : [{ place, state, written }];
    }
    if (declared.type !== 'rows' || !Array.isArray(written)) return [];
    return (written as readonly Readonly<Record<string, Value>>[]).flatMap((row, index) =>
      Object.entries(row).flatMap(([column, value]) => {
        const its = cellState(state, index, column);
        return its && contradicts(its, value) ? [{ place: { ...place, index, column }, state: its, written: value }] : [];
      }),
    );
  });
}

const isOutside = ({ range }: FieldState, written: Value): boolean =>
  range !== undefined && typeof written === 'number' && (written < range.min || written > range.max);

const toFound = ({ place, state, written }: Contradiction): Found =>
  found(place, {
    resource: ref(place.resource),
    ...(typeof written === 'number' && state.range ? { value: written, min: state.range.min, max: state.range.max } : {}),
  });
