import { kindOf } from '../../kinds/index.ts';
import { fill } from '../../words/catalogue.ts';
import { IMPORT_WORDS } from '../../words/en/import.ts';
import { SENTENCES } from '../../words/index.ts';
import type { ImportNote, ImportReport, Place } from './report.ts';

const SENTENCES_OF_IMPORT: Readonly<Record<string, string>> = IMPORT_WORDS;
const words = (code: keyof typeof IMPORT_WORDS, values: ImportNote['values']): string => fill(IMPORT_WORDS[code], values, (id) => id);

/** The sentence of a note. */
export const sayNote = ({ code, values }: ImportNote): string => fill(SENTENCES_OF_IMPORT[code] ?? SENTENCES[code] ?? code, values, (id) => id);

/** `network/subnets.json:3:18: Subnets[2].CidrBlock` */
export function sayPlace({ file, path, line, column }: Place): string {
  const at = line === undefined ? file : `${file}:${line}:${column}`;
  return path === '' ? at : at === '' ? path : `${at}: ${path}`;
}

export const kindName = (kind: string): string => kindOf(kind)?.words.name ?? kind;
export const resourcesIn = ({ drawn }: ImportReport): number => Object.values(drawn).reduce((sum, count) => sum + count, 0);

/** How many keys nobody asked for, by how many names. */
export const unreadIn = ({ unread }: ImportReport): { readonly count: number; readonly names: number } => ({
  count: unread.reduce((sum, { count }) => sum + count, 0),
  names: unread.length,
});

export interface ReportLine {
  readonly type: 'line' | 'title' | 'place' | 'aside';
  readonly text: string;
}

/**
 * A report as lines of text.
 * @param places so many are told of each note
 */
export function reportLines(report: ImportReport, places: number): readonly ReportLine[] {
  const lines: ReportLine[] = [{ type: 'line', text: words('IMPORT_DRAWN', { resources: resourcesIn(report), files: report.files }) }];
  const add = (type: ReportLine['type'], text: string): void => void lines.push({ type, text });
  for (const [kind, count] of Object.entries(report.drawn)) add('line', `  ${words('IMPORT_KIND', { count, kind: kindName(kind) })}`);
  const list = (title: string, notes: readonly ImportNote[]): void => {
    if (notes.length > 0) add('title', title);
    for (const note of notes) {
      const text = sayNote(note);
      add('line', `  ${note.count > 1 ? words('IMPORT_TIMES', { text, count: note.count }) : text}`);
      for (const place of note.places.slice(0, places)) add('place', `    ${sayPlace(place)}`);
    }
  };
  list(IMPORT_WORDS.IMPORT_PROBLEMS, report.problems);
  list(IMPORT_WORDS.IMPORT_ASSUMPTIONS, report.assumptions);
  if (report.notDrawn.length > 0) add('title', IMPORT_WORDS.IMPORT_NOT_DRAWN);
  for (const { what, count, place } of report.notDrawn) {
    add('line', `  ${count} ${what}`);
    if (place && places > 0) add('place', `    ${sayPlace(place)}`);
  }
  const unread = unreadIn(report);
  if (unread.count > 0) add('aside', words('IMPORT_UNREAD', unread));
  return lines;
}
