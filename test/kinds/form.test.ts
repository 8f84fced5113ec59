import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDINGS, FORM } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import {
  also,
  because,
  between,
  cellState,
  contradicts,
  type FieldState,
  fixed,
  type Form,
  formOf,
  hidden,
  inTable,
  narrowed,
  refused,
} from '../../core/kinds/form.ts';
import { contradictions, formFindings, nameFinding } from '../../core/kinds/form-findings.ts';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';
import { type CellField, type Field, field } from '../../core/model/fields.ts';
import type { Reason } from '../../core/model/reason.ts';
import { sentence } from '../../core/words/index.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { changed, designOf, NETWORK } from './network.ts';

const formed = KINDS.filter((kind) => kind.form !== undefined).map((kind) => ({ id: kind.id, kind }));

/** Filled in completely. */
function hasWords({ code, values }: Reason): string {
  const text = sentence(code, values, (id) => id.replaceAll(/[{}]/g, ''));
  expect(text).not.toBe(code);
  expect(text, code).not.toMatch(/\{\w+\}/);
  return text;
}
/** A whole sentence: the labels and values of facts are not. */
const isSaid = (reason: Reason): void => expect(hasWords(reason), reason.code).toMatch(/\.$/);

/** A state says something about this field, in words, and only what the field can be. */
function isState(state: FieldState, declared: CellField | Field, resources: Design['resources']): void {
  for (const [choice, why] of Object.entries(state.refused ?? {})) {
    isSaid(why);
    const of = declared.type === 'list' ? declared.of : declared;
    if (of.type === 'choice') expect(of.options).toContain(choice);
    else if (of.type === 'flag') expect(['true', 'false']).toContain(choice);
    else {
      expect(['ref', 'peer', 'local']).toContain(of.type);
      if (of.type === 'ref') expect(Object.keys(resources)).toContain(choice);
    }
  }
  if (state.fixed) isSaid(state.fixed.why);
  if (state.note) isSaid(state.note);
  if (state.range) {
    if (declared.type !== 'whole') throw new Error(`a range of a ${declared.type}`);
    expect(state.range.min).toBeLessThanOrEqual(state.range.max);
    expect(state.range.min).toBeGreaterThanOrEqual(declared.min);
    expect(state.range.max).toBeLessThanOrEqual(declared.max);
  }
  if (!state.columns && !state.rows) return;
  if (declared.type !== 'rows') throw new Error(`columns of a ${declared.type}`);
  for (const cells of [state.columns ?? {}, ...(state.rows ?? [])]) {
    for (const [column, its] of Object.entries(cells)) {
      const cell = declared.columns[column];
      if (!cell) throw new Error(`no column ${column}`);
      isState(its, cell, resources);
    }
  }
}

/** The form is about fields that exist, and whatever it does not allow is found. */
function isForm(kind: Kind, design: Design, id: ResourceId): void {
  const view = createView(design);
  const state = view.ask(FORM, id);
  for (const [name, its] of Object.entries(state.fields)) {
    const declared = kind.fields[name];
    if (!declared) throw new Error(`${kind.id} has no field ${name}`);
    isState(its, declared, design.resources);
  }
  for (const { label, value } of state.facts) for (const said of [label, value]) if (typeof said === 'object') hasWords(said);
  const found = view.ask(FINDINGS, id).filter(({ place }) => place.resource === id);
  for (const { place } of contradictions(view, id, kind.fields, kind.form as Form))
    expect(
      found.some((one) => one.place.field === place.field || (one.severity === 'error' && one.place.resource === id)),
      `${kind.id}: nothing is found in ${place.field}, which its form does not allow`,
    ).toBe(true);
}

describe.each(formed)('the form of $id', ({ kind }) => {
  it('stands with nothing set, and in a good network', () => {
    const lonely = { one: { kind: kind.id } };
    isForm(kind, designOf(changed(NETWORK, lonely)), 'one');
    const good = Object.entries(NETWORK).filter(([, resource]) => resource.kind === kind.id);
    for (const [id] of good) isForm(kind, designOf(NETWORK), id);
  });
});

it('every form stands in any design, and what it does not allow is found', () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => {
      for (const [id, resource] of Object.entries(design.resources)) {
        const kind = kindOf(resource.kind);
        if (kind?.form) isForm(kind, design, id);
      }
    }),
    { numRuns: 100 },
  );
});

describe('a form', () => {
  const fields = {
    account: field.choice({ options: ['ip', 'cvm'], default: 'ip' }),
    carrier: field.choice({ options: ['bgp', 'mobile'], default: 'bgp' }),
    cap: field.whole({ min: 1, max: 2048, unit: 'Mbps' }),
    backends: field.list({ of: field.ref({ role: 'host', onDelete: 'cascade' }) }),
    listeners: field.rows({
      columns: {
        name: field.text({ maxLength: 60 }),
        protocol: field.choice({ options: ['tcp', 'http'], default: 'tcp' }),
        cookie: field.text({ maxLength: 60 }),
      },
    }),
  };
  const why = because('SAID');
  const form: Form = (view, id) => {
    const { account, listeners } = view.values(id, fields);
    const narrow = account === 'cvm';
    return formOf(fields, {
      carrier: narrow && refused(why, 'mobile'),
      cap: narrow && between(1, 1024),
      backends: refused(why, 'web'),
      listeners: inTable(
        fields.listeners,
        {},
        listeners.map((row) => ({ cookie: row.protocol === 'tcp' && hidden })),
      ),
    });
  };
  const found = (values: object) => {
    const view = createView(designOf({ one: { kind: 'aws.region', ...values } }));
    return formFindings('X1', fields, form).flatMap((rule) =>
      rule.check(view, 'one').map(({ place, values: said }) => ({ id: rule.id, place, said })),
    );
  };
  const at = (name: string, more: object = {}) => ({ resource: 'one', field: name, ...more });

  it('finds nothing in what it allows', () => {
    expect(found({ carrier: 'mobile', cap: 2048 })).toEqual([]);
    expect(found({ account: 'cvm', cap: 1024, listeners: [{ protocol: 'http', cookie: 'a' }] })).toEqual([]);
  });
  it('finds a choice that cannot be taken, an item of a list, a cell that does not apply, a number out of the range', () => {
    expect(found({ account: 'cvm', carrier: 'mobile' })).toMatchObject([{ id: 'FORM-102', place: at('carrier') }]);
    expect(found({ backends: ['app', 'web'] })).toMatchObject([{ id: 'FORM-102', place: at('backends', { index: 1 }) }]);
    expect(found({ listeners: [{ protocol: 'http', cookie: 'a' }, { cookie: 'b' }] })).toMatchObject([
      { id: 'FORM-101', place: at('listeners', { index: 1, column: 'cookie' }) },
    ]);
    expect(found({ account: 'cvm', cap: 1025 })).toMatchObject([{ id: 'FORM-103', place: at('cap'), said: { value: 1025, min: 1, max: 1024 } }]);
  });
  it('leaves a field out for which the kind has findings of its own', () => {
    const view = createView(designOf({ one: { kind: 'aws.region', backends: ['web'] } }));
    expect(formFindings('X1', fields, form, ['backends']).flatMap((rule) => rule.check(view, 'one'))).toEqual([]);
  });
  it('narrows what is typed, never widens it', () => {
    expect(narrowed(fields.cap, between(0, 1024))).toMatchObject({ min: 1, max: 1024 });
    expect(narrowed(fields.carrier, between(0, 1))).toBe(fields.carrier);
  });
  it('takes the refusals of all, and leaves out what does not hold', () => {
    expect(also(refused(why, 'a'), false, refused(why, 'b'), between(1, 2))).toEqual({ refused: { a: why, b: why }, range: { min: 1, max: 2 } });
    expect(formOf(fields, { cap: false, carrier: undefined }).fields).toEqual({});
  });
  it('lets a row speak before its column', () => {
    const table = inTable(fields.listeners, { cookie: hidden }, [{ cookie: fixed('x', why) }, {}]);
    expect(cellState(table, 0, 'cookie')).toEqual(fixed('x', why));
    expect(cellState(table, 1, 'cookie')).toBe(hidden);
    expect(cellState(table, 1, 'name')).toBeUndefined();
  });
  it('takes nothing away that was not written', () => {
    expect(contradicts(hidden, undefined)).toBe(false);
    expect(contradicts(hidden, [])).toBe(false);
    expect(contradicts(fixed('x', why), 'x')).toBe(false);
    expect(contradicts(fixed('x', why), 'y')).toBe(true);
  });
});

describe('the rule for names of a kind', () => {
  const naming = { maxLength: 5, pattern: '[\\p{L}\\p{N}._-]+' };
  const found = (name?: string) => {
    const view = createView(designOf({ one: { kind: 'aws.region', ...(name === undefined ? {} : { name }) } }));
    return nameFinding('X-001', 'X1', naming).check(view, 'one').length;
  };
  it.each([[undefined], ['a-b_1'], ['负载均衡']])('takes %s', (name) => expect(found(name)).toBe(0));
  it.each(['abcdef', 'a b', 'a/b', ''])('finds "%s"', (name) => expect(found(name)).toBe(1));
});
