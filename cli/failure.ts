import type { FileError } from '../core/file/errors.ts';
import { sayError, sayErrorWithPlace } from '../core/file/say.ts';
import { fill } from '../core/words/catalogue.ts';
import { CLI_WORDS, type CliWord } from '../core/words/en/cli.ts';
import { printable } from './printable.ts';

/** Where something is wrong: a line of a file, or the file, or an argument. */
export interface FailurePlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly argument?: string;
}
export interface FailurePart {
  readonly code: string;
  readonly message: string;
  readonly place?: FailurePlace;
  /** As it stands on standard error behind `netdraft: `. */
  readonly line: string;
}

/** The input or the arguments are wrong: exit status 2. Not a bug, so nobody sees a stack trace. */
export class Failure extends Error {
  readonly parts: readonly FailurePart[];
  constructor(parts: readonly FailurePart[]) {
    super(parts[0]?.message);
    this.parts = parts.map((part) => ({ ...part, message: printable(part.message), line: printable(part.line) }));
  }
}

type Values = Readonly<Record<string, string | number>>;
export const words = (code: CliWord, values: Values = {}): string => fill(CLI_WORDS[code], values, (id) => id);

/** A failure with a sentence of the catalogue. */
export function failure(code: CliWord, values: Values = {}, place?: FailurePlace): Failure {
  const message = words(code, values);
  const where = place?.argument ?? (place?.file === '' ? '""' : place?.file);
  // A sentence that names its argument needs no other name of the place.
  const line = where === undefined || (place?.argument !== undefined && message.includes(where)) ? message : `${where}: ${message}`;
  return new Failure([{ code, message, ...(place && { place }), line }]);
}

/** What is wrong with the content of a file. */
export const fileFailure = (errors: readonly FileError[]): Failure =>
  new Failure(
    errors.map((error) => {
      const { file, line, column, path } = error;
      return { code: error.code, message: sayError(error), place: { file, line, column, path }, line: sayErrorWithPlace(error) };
    }),
  );

/** The document that `--json` gives instead of an answer: the first error, and all of them where there are more. */
export function failureDocument({ parts }: Failure): unknown {
  const all = parts.map(({ code, message, place }) => ({ code, message, ...(place && { place }) }));
  return { error: all[0], ...(all.length > 1 && { errors: all }) };
}
