import type { ValueProblem } from '../model/validate.ts';
import { fill } from '../words/catalogue.ts';
import { EDIT_PROBLEM_WORDS } from '../words/en/changes.ts';
import { FILE_WORDS, ROLE_WORDS, TYPE_WORDS, VALUE_WORDS } from '../words/en/file.ts';
import type { FileError } from './errors.ts';

type Values = Readonly<Record<string, string | number>>;

/** Words of one language for errors of files and values. */
export interface FileLanguage {
  readonly sentences: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
}
export const ENGLISH: FileLanguage = { sentences: { ...FILE_WORDS, ...VALUE_WORDS, ...EDIT_PROBLEM_WORDS }, roles: ROLE_WORDS, types: TYPE_WORDS };

/** The sentence of what is wrong with a value, for the line under a field. */
export const sayProblem = (problem: ValueProblem, language: FileLanguage = ENGLISH): string => say(problem.code, problem.values, language);

/** The sentence of an error of a file, without its place. */
export const sayError = (error: FileError, language: FileLanguage = ENGLISH): string => say(error.code, error.values, language);

/** `FILE:LINE:COLUMN: sentence (resources.web.services[0].ports)`, as compilers write it and editors jump to it. */
export function sayErrorWithPlace(error: FileError, language: FileLanguage = ENGLISH): string {
  const where = error.path === '' ? '' : ` (${error.path})`;
  return `${error.file}:${error.line}:${error.column}: ${sayError(error, language)}${where}`;
}

/** A value is shown so that it is recognised, not in full: it may be the whole of a broken file. */
const LONGEST_SHOWN = 200;
const shown = (value: string | number): string | number =>
  typeof value === 'string' && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}...` : value;

function say(code: string, values: Values, language: FileLanguage): string {
  const spoken: Record<string, string | number> = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shown(value)]));
  if (typeof values.role === 'string') spoken.role = language.roles[values.role] ?? values.role;
  if (code === 'WRONG_TYPE') for (const key of ['found', 'expected']) spoken[key] = language.types[String(values[key])] ?? String(values[key]);
  return fill(language.sentences[code] ?? code, spoken, (id) => id);
}
