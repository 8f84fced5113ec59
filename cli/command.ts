import type { CliWord } from '../core/words/en/cli.ts';
import type { Io } from './io.ts';
import type { Given } from './options.ts';

/** 0: answered, nothing failed. 1: an expectation failed or `check` has an error. 2: the input or the arguments are wrong. */
export type ExitStatus = 0 | 1 | 2;

export interface CliCommand {
  readonly name: string;
  /** As the usage line shows it: `DESIGN`, `[KIND]`, `OLD NEW`. */
  readonly operand?: string;
  readonly summary: CliWord;
  readonly options: readonly CliOption[];
  /** Examples for the help, without `netdraft `. */
  readonly examples: readonly string[];
  /** Loads what the command needs only when it runs, so that every start is quick. */
  readonly run: (io: Io, operand: string, given: Given, second: string) => Promise<ExitStatus> | ExitStatus;
}
export interface CliOption {
  /** `--port <n>` */
  readonly flags: string;
  readonly summary: CliWord;
}

export const JSON_OPTION: CliOption = { flags: '--json', summary: 'OPTION_JSON' };

/** One document on standard output. */
export const printJson = (io: Io, document: unknown): void => io.out(`${JSON.stringify(document, null, 2)}\n`);
