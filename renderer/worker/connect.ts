import * as Comlink from 'comlink';
import type { EngineApi } from '../../core/protocol/engine.ts';
import type { EngineConnection } from '../state/engine.svelte.ts';
import EngineWorker from './engine.worker.ts?worker';

/** Starts the engine in a thread of its own. */
export function connectEngine(): EngineConnection {
  const worker = new EngineWorker();
  const api = Comlink.wrap<EngineApi>(worker);
  return {
    api: api as unknown as EngineApi,
    onCrash: (listener) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message);
      });
      worker.addEventListener('messageerror', () => listener('messageerror'));
    },
    close: () => worker.terminate(),
  };
}
