import type { Answers, Item, Shape } from '../../kinds/describe.ts';
import { ofEveryKind } from '../../kinds/exchanges.ts';
import { emptyDesign, type ResourceId } from '../../model/design.ts';
import { createAnswers } from '../records/answers.ts';
import { drawnOf, notDrawn, unreadKeys } from '../records/counts.ts';
import { identified } from '../records/identity.ts';
import type { FileNote } from '../records/limits.ts';
import { located } from '../records/located.ts';
import { createNotes, type Imported, makingOf, type Making, type Notes, type Watch } from '../records/report.ts';
import { type Entry, saysOf, settle } from '../records/settle.ts';
import { instancesOf } from './configuration.ts';
import type { ParsedFiles } from './files.ts';
import { withNotKnown } from './not-known.ts';
import { withLookedUp } from './looked-up.ts';
import { instancesOfShown, isShown } from './plan.ts';
import { recordsOf } from './records.ts';
import { createStandIns } from './stand-ins.ts';
import type { Instance, ValueMap } from './value.ts';

export type { ParsedFile } from './configuration.ts';
export { isTerraform, type ParsedFiles, parseFiles } from './files.ts';
export { isShown } from './plan.ts';

/**
 * The network that a Terraform plan, state or configuration makes, as a design without positions. Nothing in the files makes it fail:
 * what was not understood, or is known only after an apply, is in the report.
 * @param name of the design
 * @param unread files that were not read, with the reason
 */
export function importTerraform(name: string, files: ParsedFiles, unread: readonly FileNote[] = [], watch?: Watch): Imported {
  const [problems, assumptions] = [createNotes(), createNotes()];
  for (const { code, file, values, line, column } of unread)
    problems.add(code, { file, path: '', ...(line !== undefined && { line }), ...(column !== undefined && { column }) }, values);
  const standIns = createStandIns((address, attribute, code) =>
    assumptions.add(code, { file: '', path: `${address}.${attribute}` }, { key: attribute }),
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
  const { instances, same } = withLookedUp(found.map(standIns.parts), (code, address, file) => assumptions.add(code, { file, path: address }));
  const records = recordsOf(instances, same, shape);
  for (const [path, expression] of records.notKnown) notKnown.set(path, expression);
  const beside = (path: string, all: readonly object[]): readonly Item[] =>
    all.map((raw): Item => ({ raw, shape: { ...shape, read: new Set(), inner: new Map() }, origin: { file: '', path } }));
  const tables = new Map<string, readonly Item[]>(records.tables);
  tables.set('$provider', beside('provider', providers));
  const named = [...records.named].map((id) => ({ $id: id }));
  tables.set('$named', beside('named', named));
  const { answers, asked, isTaken } = createAnswers({ tables, shape });
  const making = makingOf(files.shown.length + files.configuration.length, instances.length, watch);
  const entries = identified(entriesOf(answers, assumptions, making));
  for (const { code, values, of } of ofEveryKind(({ readTerraform }) => readTerraform?.leaves?.(answers) ?? []))
    problems.add(code, of.origin, values);
  for (const [type, all] of records.tables)
    if (asked.has(type))
      for (const one of all) if (!isTaken(type, one)) problems.add('BELONGS_NOWHERE', one.origin, { key: type, resource: one.origin.path });
  const later = new Map<ResourceId, string[]>();
  const resources = withNotKnown(settle(entries, afterApply(problems, later), making), entries, records, shape, later);
  const listed = { tables: records.tables, shape };
  return {
    design: { ...emptyDesign(name), resources },
    report: {
      files: files.shown.length + files.configuration.length,
      drawn: drawnOf(resources),
      problems: located(problems.all(), entries, resources),
      assumptions: located(assumptions.all(), entries, resources),
      notDrawn: notDrawn(listed, asked),
      unread: unreadKeys(listed, asked, (key) => (key.startsWith('$') ? undefined : key)),
    },
    says: saysOf(entries),
  };
}

/** `web#private_ip` in place of a value is what another resource will have: known after an apply. `later`: of which resources, and what. */
const afterApply = (notes: Notes, later: Map<ResourceId, string[]>): Notes => ({
  ...notes,
  add: (code, place, values = {}) => {
    const isLater = code === 'VALUE_NOT_TAKEN' && /^[\w.-]+#/.test(String(values.value));
    if (isLater) later.set(String(values.resource), [...(later.get(String(values.resource)) ?? []), String(values.field)]);
    notes.add(isLater ? 'KNOWN_AFTER_APPLY' : code, place, isLater ? { ...values, expression: '' } : values);
  },
});

function entriesOf(answers: Answers, notes: Notes, making: Making): readonly Entry[] {
  const all: readonly Entry[] = ofEveryKind(({ readTerraform }) => readTerraform?.read(answers) ?? [], making.read);
  for (const { notes: own = [], of } of all) for (const { code, values } of own) notes.add(code, of.origin, values);
  return all;
}
