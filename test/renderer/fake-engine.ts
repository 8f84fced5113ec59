import type { Answer } from '../../core/engine/answer.ts';
import type { Face } from '../../core/kinds/face.ts';
import type { Design } from '../../core/model/design.ts';
import type { DocumentPatch, EngineApi } from '../../core/protocol/engine.ts';
import type { EngineConnection } from '../../renderer/state/engine.svelte.ts';

/** An engine whose answers a test decides, and that remembers what it was sent. */
export interface FakeEngine extends EngineConnection {
  readonly sent: (readonly DocumentPatch[])[];
  readonly opened: Design[];
  crash(detail: string): void;
}

export function fakeEngine(answer: Answer, more: Partial<EngineApi> = {}): FakeEngine {
  let revision = 0;
  let onCrash: ((detail: string) => void) | undefined;
  const opened: Design[] = [];
  const sent: (readonly DocumentPatch[])[] = [];
  const at = <T>(value: T) => Promise.resolve({ revision, value });
  const faces: Readonly<Record<string, Face | undefined>> = {};
  return {
    opened,
    sent,
    api: {
      open: (design, now) => {
        revision = now;
        opened.push(design);
        return at({ faces, findings: [], forms: {} });
      },
      patch: (patches, now) => {
        revision = now;
        sent.push(patches);
        return at({ faces, findings: [], forms: {} });
      },
      forms: () => at({}),
      trace: () => at(answer),
      scenarios: (scenarios) => at(scenarios.map((_, index) => ({ index, outcomes: {}, met: true }))),
      replay: () => at([{ faces: {}, answer }]),
      reach: () => at({ to: [], from: [] }),
      ends: () => at([]),
      compareWith: () => at(undefined),
      between: (pairs) => at(pairs.map(() => ({}))),
      preview: () => at({ answer, effect: { opens: [], closes: [] } }),
      connect: () => at([]),
      refusal: () => at(undefined),
      find: () => at({ found: [], count: 0 }),
      tidy: () => at({}),
      terraform: () => at({ files: {}, owners: {}, notes: [] }),
      ...more,
    },
    onCrash: (listener) => {
      onCrash = listener;
    },
    close: () => undefined,
    crash: (detail) => onCrash?.(detail),
  };
}
