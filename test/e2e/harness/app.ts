import type { Page } from 'playwright-core';
import type { AppCommand } from '../../../core/protocol/commands.ts';
import type { UnsavedAnswer } from '../../../core/protocol/host.ts';

export type Edition = 'desktop' | 'browser';

/** A running Netdraft, as a person has it before them, in either edition. */
export interface App {
  readonly edition: Edition;
  readonly page: Page;
  /** What the page wrote to its console as an error, and what it threw: a test that ends without looking still fails on it (`close`). */
  readonly problems: readonly string[];
  /** The next dialog that asks for a file to open gets this path; `undefined` is Cancel. */
  answerOpen(path: string | undefined): Promise<void>;
  /** The next dialog that asks where to save or export gets this path; in the browser the download is put there. */
  answerSave(path: string | undefined): Promise<void>;
  /** The next dialog that asks for a folder gets this one; in the browser the downloads that follow are put there. */
  answerFolder(path: string): Promise<void>;
  /** Save / Don't save / Cancel: to be called before the question comes. */
  answerUnsaved(answer: UnsavedAnswer): Promise<void>;
  /** Chooses an item of the native menu; in the browser, where there is none, presses its key. */
  command(command: AppCommand): Promise<void>;
  /** Ends it without asking. Throws when the page had problems that nobody cleared with `forgive`. */
  close(): Promise<void>;
  /** For tests that provoke errors: empties `problems`. */
  forgive(): void;
}

export interface LaunchOptions {
  /** Whether things move, as they do for those who did not ask for less motion. Without, nobody waits for a glide to end. */
  readonly motion?: boolean;
  /** A design file to start with: as an argument of the app, in the browser with Ctrl+O. */
  readonly design?: string;
  /** Desktop only: where the app keeps its settings; a new empty folder when not given. */
  readonly userData?: string;
  /** Desktop only: extra variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Collects errors of a page. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  return problems;
}

export function failOnProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
}
