import { answerOf } from '../engine/explain/answer-of.ts';
import { FACE } from '../engine/findings.ts';
import type { LiveView } from '../engine/view.ts';
import { same } from '../kinds/derived/same.ts';
import type { Face } from '../kinds/face.ts';
import type { Design, ResourceId, Scenario } from '../model/design.ts';
import type { ReplayLook } from '../protocol/engine.ts';
import type { Ground } from '../scenario/ground.ts';
import { momentsOf } from '../scenario/moments.ts';

/** What a scenario shows at each of its moments: the answer, and every resource that looks different by then. */
export function replayOf(ground: Ground, design: Design, scenario: Scenario): readonly ReplayLook[] {
  const own = ground.viewAt(design);
  return momentsOf(design, scenario).map(({ design: state, question }) => {
    const view = ground.viewAt(state);
    return { faces: view === own ? {} : differingFaces(own, view), ...(question && { answer: answerOf(view, state, question.flow) }) };
  });
}

function differingFaces(before: LiveView, after: LiveView): Readonly<Record<ResourceId, Face | undefined>> {
  const faces: Record<ResourceId, Face | undefined> = {};
  const [was, is] = [before.design().resources, after.design().resources];
  for (const id of Object.keys(was)) if (!Object.hasOwn(is, id)) faces[id] = undefined;
  for (const id of Object.keys(is)) {
    const face = after.ask(FACE, id);
    if (!Object.hasOwn(was, id) || !same(before.ask(FACE, id), face)) faces[id] = face;
  }
  return faces;
}
