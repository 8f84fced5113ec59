import { createAnswers } from '../aws-describe/answers.ts';
import { type Counted, createNotes, type ImportReport, type Notes } from '../aws-describe/report.ts';
import { type Entry, settle } from '../aws-describe/settle.ts';
import type { Answers, Item, Shape } from '../../kinds/describe.ts';
import { ofEveryKind } from '../../kinds/exchanges.ts';
import { type Design, emptyDesign } from '../../model/design.ts';
import { instancesOf, type ParsedFile } from './configuration.ts';
import { instancesOfShown, isShown } from './plan.ts';
import { recordsOf } from './records.ts';
import { createStandIns } from './stand-ins.ts';
import { type Instance, Unknown, type ValueMap } from './value.ts';

export type { ParsedFile } from './configuration.ts';
export { isShown } from './plan.ts';

/** What a person has of a configuration, read: `terraform show -json` of plans and states, and parsed `.tf` files. */
export interface TerraformFiles {
  readonly shown: readonly { readonly path: string; readonly root: unknown }[];
  readonly configuration: readonly ParsedFile[];
}

/**
 * The network that a Terraform plan, state or configuration makes, as a design without positions. Nothing in the files makes it fail:
 * what was not understood, or is known only after an apply, is in the report.
 * @param name of the design
 */
export function importTerraform(name: string, files: TerraformFiles): { readonly design: Design; readonly report: ImportReport } {
  const [problems, assumptions] = [createNotes(), createNotes()];
  const standIns = createStandIns((address, attribute) =>
    assumptions.add('STANDS_IN', { file: '', path: `${address}.${attribute}` }, { key: attribute }),
  );
  const found: Instance[] = [];
  const providers: ValueMap[] = [];
  for (const { path, root } of files.shown) {
    if (!isShown(root)) {
      problems.add('NOT_SHOWN', { file: path, path: '' });
      continue;
    }
    const { instances, providers: own } = instancesOfShown(root, path);
    found.push(...instances.map((one) => standIns.complete(one)));
    providers.push(...own);
  }
  if (files.configuration.length > 0) {
    const read = instancesOf(files.configuration, { note: (code, place, key) => problems.add(code, place, { key }) }, standIns.of);
    found.push(...read.instances.map((one) => standIns.complete(one)));
    providers.push(...read.providers);
  }
  const notKnown = new Map<string, string>();
  const shape: Shape = {
    read: new Set(),
    inner: new Map(),
    wrong: (origin, key) => {
      const path = `${origin.path}.${key}`;
      const expression = notKnown.get(path);
      if (expression === undefined) problems.add('WRONG_TYPE', origin, { key });
      else
        problems.add(
          expression === '' ? 'KNOWN_AFTER_APPLY' : 'NEEDS_EVALUATION',
          { ...origin, path },
          { key, expression: expression.slice(0, 200) },
        );
    },
  };
  const records = recordsOf(found.map(standIns.parts), shape);
  for (const [path, expression] of records.notKnown) notKnown.set(path, expression);
  const tables = new Map<string, readonly Item[]>(records.tables);
  tables.set(
    '$provider',
    providers.map((raw): Item => ({ raw, shape: { ...shape, read: new Set(), inner: new Map() }, origin: { file: '', path: 'provider' } })),
  );
  const { answers, asked } = createAnswers({ tables, shape });
  const resources = settle(entriesOf(answers, assumptions), problems);
  const drawn: Record<string, number> = {};
  for (const { kind } of Object.values(resources)) drawn[kind] = (drawn[kind] ?? 0) + 1;
  return {
    design: { ...emptyDesign(name), resources },
    report: {
      files: files.shown.length + files.configuration.length,
      drawn,
      problems: problems.all(),
      assumptions: assumptions.all(),
      notDrawn: [...records.tables].filter(([type]) => !asked.has(type)).map(([what, all]): Counted => ({ what, count: all.length })),
      unread: unread(records.tables, shape, asked),
    },
  };
}

function entriesOf(answers: Answers, notes: Notes): readonly Entry[] {
  const all: readonly Entry[] = ofEveryKind(({ readTerraform }) => readTerraform?.read(answers) ?? []);
  for (const { notes: own = [], of } of all) for (const { code, values } of own) notes.add(code, of.origin, values);
  return all;
}

/** Counts the arguments that no kind asked for. */
function unread(tables: ReadonlyMap<string, readonly Item[]>, shape: Shape, asked: ReadonlySet<string>): readonly Counted[] {
  const counts = new Map<string, number>();
  const look = (raw: unknown, of: Shape, path: string): void => {
    if (typeof raw !== 'object' || raw === null || raw instanceof Unknown) return;
    if (Array.isArray(raw)) {
      for (const one of raw) look(one, of, path);
      return;
    }
    for (const [key, value] of Object.entries(raw)) {
      const below = of.inner.get(key);
      if (key.startsWith('$')) continue;
      if (!of.read.has(key)) counts.set(`${path}.${key}`, (counts.get(`${path}.${key}`) ?? 0) + 1);
      else if (below) look(value, below, `${path}.${key}`);
    }
  };
  for (const [type, all] of tables) {
    const below = shape.inner.get(type);
    if (below && asked.has(type)) for (const { raw } of all) look(raw, below, type);
  }
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}
