import * as Comlink from 'comlink';
import { type ReadResult, readDesign } from '../../core/file/read.ts';
import type { DesignReader } from './read.worker.ts';
import ReadWorker from './read.worker.ts?worker';

/** From this many letters on a file is read in a thread of its own: some 2,000 resources, and longer than a thread takes to begin. */
const LONG = 600_000;

/** As `readDesign`, without holding up the window. */
export async function readAside(text: string, file: string): Promise<ReadResult> {
  if (text.length < LONG) return readDesign(text, file);
  const worker = new ReadWorker();
  const crashed = new Promise<undefined>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(undefined);
    });
  });
  try {
    return (await Promise.race([Comlink.wrap<DesignReader>(worker).read(text, file), crashed])) ?? readDesign(text, file);
  } finally {
    worker.terminate();
  }
}
