import type { FileError } from '../../core/file/errors.ts';

/** What the window must tell a person outside of any panel. */
export type Notice =
  /** A file that is no design: every error, with its place. */
  | { readonly type: 'unreadable'; readonly file: string; readonly errors: readonly FileError[] }
  /** Something did not work; the sentence says what. */
  | { readonly type: 'failed'; readonly text: string };

/** One dialog that waits for an answer, and one line that goes away by itself. */
function createNotices() {
  let open = $state.raw<Notice>();
  let line = $state('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const SECONDS = 4;

  return {
    get open() {
      return open;
    },
    show(notice: Notice): void {
      open = notice;
    },
    close(): void {
      open = undefined;
    },
    /** A short line at the bottom: what was just done. */
    get line() {
      return line;
    },
    tell(text: string): void {
      line = text;
      clearTimeout(timer);
      timer = setTimeout(() => (line = ''), SECONDS * 1000);
    },
  };
}

export const notices = createNotices();
