import type { Counted, ImportNote, ImportReport, Place } from '../../core/exchange/records/report.ts';
import { sayNote, sayPlace } from '../../core/exchange/records/say.ts';
import type { Severity } from '../../core/model/reason.ts';
import { IMPORT_WORDS } from '../../core/words/en/import.ts';

export interface ReportRow {
  readonly severity: Severity;
  readonly text: string;
  readonly count: number;
  readonly places: readonly { readonly text: string; readonly place: Place }[];
}
export interface ReportPart {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

const rowOf =
  (severity: Severity) =>
  (note: ImportNote): ReportRow => ({
    severity,
    text: sayNote(note),
    count: note.count,
    places: note.places.map((place) => ({ text: sayPlace(place), place })).filter(({ text }) => text !== ''),
  });
const listRow = ({ what, count }: Counted): ReportRow => ({ severity: 'note', text: what, count, places: [] });

/** The report as a list to look through: only what has the text in its sentence or in a place, and no part that is empty. */
export function partsOf(report: ImportReport, filter: string): readonly ReportPart[] {
  const wanted = filter.trim().toLowerCase();
  const matches = ({ text, places }: ReportRow): boolean =>
    [text, ...places.map((place) => place.text)].some((one) => one.toLowerCase().includes(wanted));
  return [
    { title: IMPORT_WORDS.IMPORT_PROBLEMS, rows: report.problems.map(rowOf('warning')) },
    { title: IMPORT_WORDS.IMPORT_ASSUMPTIONS, rows: report.assumptions.map(rowOf('note')) },
    { title: IMPORT_WORDS.IMPORT_NOT_DRAWN, rows: report.notDrawn.map(listRow) },
  ]
    .map(({ title, rows }) => ({ title, rows: rows.filter(matches) }))
    .filter(({ rows }) => rows.length > 0);
}

export const lengthOf = ({ problems, assumptions, notDrawn }: ImportReport): number => problems.length + assumptions.length + notDrawn.length;
