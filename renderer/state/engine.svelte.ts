import { untrack } from 'svelte';
import { type Answer, drawable } from '../../core/engine/answer.ts';
import type { Face } from '../../core/kinds/face.ts';
import type { Flow, ResourceId, Scenario } from '../../core/model/design.ts';
import type { Finding } from '../../core/model/reason.ts';
import type { At, DocumentPatch, EngineApi, Forms, Look, ScenarioResult } from '../../core/protocol/engine.ts';
import { brokenBy, type ByName, byName } from '../../core/scenario/broken.ts';
import { doc } from './document.svelte.ts';
import { flow } from './flow.svelte.ts';
import { selection } from './selection.svelte.ts';

/** An engine that runs elsewhere. `onCrash` is called once, when it will not answer any more. */
export interface EngineConnection {
  readonly api: EngineApi;
  onCrash(listener: (detail: string) => void): void;
  close(): void;
}
export type EngineHealth = { readonly type: 'working' } | { readonly type: 'restarted' } | { readonly type: 'stopped'; readonly detail: string };

/** An answer that takes longer than this dims, in ms. */
const SLOW = 120;
/** An engine that is silent for this long is taken for dead, in ms. */
const SILENCE = 20_000;
/** So many crashes with less than a minute between them: starting again will not help. */
const CRASHES = 3;

/**
 * What the engine says of the open design, live. Patches go to the worker in order, one round at a time; what was typed or
 * dragged meanwhile goes in the next round, so the window never waits and the worker never falls behind.
 */
function createEngine() {
  let faces = $state.raw<Readonly<Record<ResourceId, Face | undefined>>>({});
  let findings = $state.raw<readonly Finding[]>([]);
  let forms = $state.raw<Forms>({});
  let connected = $state(false);
  let answer = $state.raw<Answer>();
  let results = $state.raw<readonly ScenarioResult[]>([]);
  let broken = $state.raw<ReadonlySet<string>>(new Set());
  let health = $state.raw<EngineHealth>({ type: 'working' });
  let slow = $state(false);
  let settled = $state(0);
  let opens = $state(0);

  let connect: (() => EngineConnection) | undefined;
  let connection: EngineConnection | undefined;
  let revision = 0;
  let pending: DocumentPatch[] = [];
  let mustOpen = false;
  let asked: Flow | undefined;
  /** The resource whose form is shown. */
  let formOf: ResourceId | undefined;
  let running = false;
  let again = false;
  /** Which scenarios were met when they were answered last. */
  let met: ByName = new Map();
  const crashes: number[] = [];

  function take(look: Look, whole: boolean): void {
    faces = whole ? look.faces : { ...faces, ...look.faces };
    findings = look.findings;
    forms = whole ? look.forms : { ...forms, ...look.forms };
  }

  async function round(api: EngineApi): Promise<void> {
    const flowNow = flow.current;
    const about = doc.design;
    const opening = mustOpen;
    const patches = pending;
    pending = [];
    mustOpen = false;
    if (opening) {
      take((await guarded(api.open(about, revision))).value, true);
      opens++;
    } else if (patches.length > 0) take((await guarded(api.patch(patches, revision))).value, false);
    const shown = selection.only;
    if (opening || shown !== formOf) {
      formOf = shown;
      forms = (await guarded(api.forms(shown === undefined ? [] : [shown]))).value;
    }
    const isNew = flowNow !== asked;
    asked = flowNow;
    const traced: At<Answer> | undefined = flowNow && (await guarded(api.trace(flowNow)));
    // An answer to another question than the one that stands in the flow bar now is dropped.
    if (flowNow === flow.current) {
      answer = traced?.value;
      if (isNew && answer) flow.answered(answer);
    }
    if (pending.length > 0 || mustOpen) return;
    takeResults(about.scenarios, (await guarded(api.scenarios(about.scenarios))).value, opening);
    settled = revision;
  }

  function takeResults(scenarios: readonly Scenario[], next: readonly ScenarioResult[], opening: boolean): void {
    const now = byName(scenarios, next);
    broken = opening ? new Set() : brokenBy(met, now, broken);
    met = now;
    results = next;
  }

  /** Rejects when the engine is silent for too long: a loop without end in the worker must not freeze the answers for ever. */
  function guarded<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), SILENCE);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  async function pump(): Promise<void> {
    again = true;
    if (running || !connection) return;
    running = true;
    const dim = setTimeout(() => (slow = true), SLOW);
    try {
      while (again && connection) {
        again = false;
        const current: EngineConnection = connection;
        try {
          await round(current.api);
        } catch (error) {
          if (current === connection) crashed(error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      clearTimeout(dim);
      slow = false;
      running = false;
    }
  }

  function crashed(detail: string): void {
    connection?.close();
    connection = undefined;
    connected = false;
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < 60_000).length >= CRASHES) {
      health = { type: 'stopped', detail };
      return;
    }
    health = { type: 'restarted' };
    launch();
  }

  function launch(): void {
    if (!connect) return;
    const started = connect();
    connection = started;
    connected = true;
    started.onCrash((detail) => {
      if (started === connection) crashed(detail);
    });
    mustOpen = true;
    pending = [];
    again = true;
    void pump();
  }

  doc.onLoad(() => {
    revision++;
    mustOpen = true;
    pending = [];
    faces = {};
    findings = [];
    forms = {};
    answer = undefined;
    results = [];
    broken = new Set();
    void pump();
  });
  doc.onPatches((patches) => {
    // Where things stand never changes an answer.
    const relevant = patches.filter((patch) => patch.path[0] !== 'layout');
    if (relevant.length === 0) return;
    revision++;
    pending.push(...relevant);
    void pump();
  });

  const seen = $derived(flow.preview?.answer ?? (flow.shown ? flow.shown.answer : answer));
  const drawn = $derived(drawable(seen));
  const looks = $derived(flow.shown?.changed ? { ...faces, ...flow.shown.faces } : faces);

  return {
    /** By id, of the design that is drawn. A face may be missing for a moment after a resource was added. */
    get faces() {
      return looks;
    },
    get findings() {
      return findings;
    },
    /** Of the resource that is selected; a moment later than the selection. */
    get forms() {
      return forms;
    },
    /** False while there is no engine to answer: nothing is waited for. */
    get connected() {
      return connected;
    },
    /** The answer to `flow.current`, or of the preview or the replay while there is one. */
    get answer(): Answer | undefined {
      return seen;
    },
    /** What of the answer is drawn on the canvas and in pictures. */
    get drawn(): Answer | undefined {
      return drawn;
    },
    get results() {
      return results;
    },
    /** Names of the scenarios that were met and that an edit has broken since. */
    get broken() {
      return broken;
    },
    get health() {
      return health;
    },
    /** The answer that is shown is older than the design, and the new one takes its time. */
    get slow() {
      return slow;
    },
    /** The revision that everything shown is about. Changes whenever the engine has caught up. */
    get settled() {
      return settled;
    },
    /** How often a whole design was given to it: what else it was told is forgotten by then. */
    get opens() {
      return opens;
    },
    /** Nothing is on its way to the engine or from it: what is shown is about the design as it is. */
    get caughtUp(): boolean {
      return !running && pending.length === 0 && !mustOpen;
    },
    dismiss(): void {
      health = { type: 'working' };
    },

    /** Starts it. Called once by the window (and by tests with an engine of theirs). Returns how to stop. */
    start(how: () => EngineConnection): () => void {
      connect = how;
      launch();
      // Only the question and the selection are watched: they change without the design.
      const stop = $effect.root(() => {
        $effect(() => {
          const now = flow.current;
          const shown = selection.only;
          untrack(() => {
            if (now === asked && shown === formOf) return;
            if (!now) answer = undefined;
            void pump();
          });
        });
      });
      return () => {
        stop();
        connection?.close();
        connection = undefined;
        connected = false;
        connect = undefined;
      };
    },
    /** A person asks to try once more after it has stopped. */
    restart(): void {
      crashes.length = 0;
      health = { type: 'working' };
      launch();
    },
    /** Asks something else (reach, preview, connections, Terraform). Undefined when the engine could not answer. */
    async ask<T>(question: (api: EngineApi) => Promise<At<T>>): Promise<T | undefined> {
      const current = connection;
      if (!current) return undefined;
      try {
        return (await guarded(question(current.api))).value;
      } catch (error) {
        if (current === connection) crashed(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    },
  };
}

export const engine = createEngine();
