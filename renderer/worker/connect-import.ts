import * as Comlink from 'comlink';
import type { ImportReader } from '../../core/exchange/import-reader.ts';
import type { Watch } from '../../core/exchange/records/report.ts';
import ImportWorker from './import.worker.ts?worker';

/** A thread that reads one network. Ending it is the way to cancel, whatever it is doing. */
export function connectImport() {
  const worker = new ImportWorker();
  const reader = Comlink.wrap<ImportReader>(worker);
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  // Whoever waits for something hears of it; a crash while nobody waits is heard at the next question.
  crashed.catch(() => {});
  const orCrash = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, crashed]);
  return {
    /** The parts are given away: they are of no use here any more. */
    take: (path: string, parts: readonly Uint8Array[]) =>
      orCrash(reader.take(path, Comlink.transfer([...parts], [...new Set(parts.map((part) => part.buffer as ArrayBuffer))]))),
    understand: (question: Parameters<ImportReader['understand']>[0], watch: Watch) =>
      orCrash(reader.understand(question, Comlink.proxy(watch) as Watch)),
    draw: (how: 'new' | 'update') => orCrash(reader.draw(how)),
    close: () => worker.terminate(),
  };
}
export type ImportConnection = ReturnType<typeof connectImport>;
