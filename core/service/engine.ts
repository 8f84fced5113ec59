import { produce } from 'immer';
import { patched } from '../edit/patches.ts';
import { applyPlan } from '../edit/plan.ts';
import { answerOf } from '../engine/explain/answer-of.ts';
import type { State } from '../engine/changes.ts';
import { find } from '../engine/find.ts';
import { endsOfMatrix } from '../engine/reach/matrix.ts';
import { endsOf, reachability, type Reachability, servicesOf } from '../engine/reach/pairs.ts';
import { allowedIn, compared, type Versions, versionsOf } from '../engine/reach/versions.ts';
import { trace } from '../engine/trace/flow.ts';
import { createView, type LiveView } from '../engine/view.ts';
import { exportTerraform } from '../exchange/terraform/index.ts';
import { offered } from '../kinds/connection.ts';
import { kindOf } from '../kinds/index.ts';
import { type Design, emptyDesign, type ResourceId } from '../model/design.ts';
import type { At, Between, EngineApi } from '../protocol/engine.ts';
import { tidied } from '../picture/placed.ts';
import { createGround, type Ground } from '../scenario/ground.ts';
import { runScenarios } from '../scenario/judge.ts';
import { effectOf } from './effect.ts';
import { createLooks, type Looks } from './looks.ts';
import { replayOf } from './replay.ts';

/** As long as a matrix may hold up what a person asks meanwhile, in ms. */
const MOMENT = 12;

/**
 * The engine as a window uses it, in whatever thread it runs. Questions are answered about the document as it is when they are
 * begun; long ones let others in between through `pause`.
 */
export function createEngine(options: { readonly pause?: () => Promise<void> } = {}): EngineApi {
  const pause = options.pause ?? (() => Promise.resolve());
  let design: Design = emptyDesign('');
  let view: LiveView = createView(design);
  let looks: Looks = createLooks(view);
  let ground: Ground = createGround(() => view);
  let revision = 0;
  let other: State | undefined;
  /** Worked out for the design as it stands. */
  let versions: Versions | undefined;
  const versionsNow = (): Versions | undefined => {
    if (other) versions ??= versionsOf(other, { design, view });
    return versions;
  };

  const at = <T>(value: T, of = revision): At<T> => ({ revision: of, value });

  return {
    async open(next, number) {
      design = next;
      revision = number;
      view = createView(design);
      looks = createLooks(view);
      ground = createGround(() => view);
      other = versions = undefined;
      return at(looks.all());
    },

    async patch(patches, number) {
      design = patched(design, patches);
      revision = number;
      versions = undefined;
      return at(looks.changed(view.update(design)));
    },

    forms: async (resources) => at(looks.forms(resources)),

    trace: async (flow) => at(answerOf(view, design, flow)),

    scenarios: async (scenarios) => at(runScenarios(design, scenarios, (flow, state) => trace(ground.viewAt(state), state, flow))),

    replay: async (scenario) => at(replayOf(ground, design, scenario)),

    async reach(resource) {
      const asked = { view, design, revision };
      const to: Reachability[] = [];
      const from: Reachability[] = [];
      let count = 0;
      for (const end of endsOf(asked.view)) {
        if (end === resource) continue;
        if (count++ % 50 === 49) await pause();
        // The document moved on: the answer would be about neither state.
        if (revision !== asked.revision) break;
        for (const s of servicesOf(asked.view, end)) to.push(reachability(asked.view, asked.design, resource, end, s));
        for (const s of servicesOf(asked.view, resource)) from.push(reachability(asked.view, asked.design, end, resource, s));
      }
      return at({ to, from }, asked.revision);
    },

    ends: async () => at(versionsNow()?.ends ?? endsOfMatrix(view)),

    async compareWith(version) {
      other = version && { design: version, view: createView(version) };
      versions = undefined;
      return at(undefined);
    },

    async between(pairs) {
      const until = Date.now() + MOMENT;
      const both = versionsNow();
      const answers: Between[] = [];
      for (const pair of pairs) {
        answers.push(both ? compared(both, pair) : { allowed: allowedIn({ view, design }, pair) });
        if (Date.now() >= until) break;
      }
      return at(answers);
    },

    async preview(plan, flow) {
      const [before, of] = [{ view: createView(design), design }, revision];
      const next = produce(design, (draft) => void applyPlan.run(draft, { plan }));
      const after = { view: createView(next), design: next };
      const answer = answerOf(after.view, after.design, flow);
      return at({ answer, effect: await effectOf(before, after, pause) }, of);
    },

    async connect(from, to) {
      const found = offer(view, from, to);
      return at('plans' in found ? found.plans : []);
    },
    async refusal(from, to) {
      const found = offer(view, from, to);
      return at('refused' in found ? found.refused : undefined);
    },

    tidy: async () => at(tidied(view)),

    terraform: async () => at(exportTerraform(view, design)),

    find: async (query, most) => at(find(view, design, query, most)),
  };
}

function offer(view: LiveView, from: ResourceId, to: ResourceId) {
  const [start, end] = [from, to].map((id) => kindOf(view.resource(id)?.kind));
  const values = { from: { resource: from }, to: { resource: to } };
  return start && end ? offered(view, from, to, { from: start, to: end }) : { refused: { code: 'CONNECT_NOTHING', values } };
}
