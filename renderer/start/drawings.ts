import type { Answer } from '../../core/engine/answer.ts';
import type { Face } from '../../core/kinds/face.ts';
import type { Design, Flow, ResourceId } from '../../core/model/design.ts';
import { sentence } from '../../core/words/index.ts';
import { nameOf } from '../../core/model/design.ts';
import { svgGroup } from '../../core/exchange/svg/shapes.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { around, grown } from '../../core/picture/rect.ts';
import { buildScene } from '../../core/picture/scene.ts';
import type { ThemeName } from '../../core/picture/tokens.ts';
import type { EngineConnection } from '../state/engine.svelte.ts';

/** What a small drawing of a design is made from. */
export interface Known {
  readonly faces: Readonly<Record<ResourceId, Face | undefined>>;
  readonly answer: Answer | undefined;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Left free around a drawing, in px of the drawing. */
const MARGIN = 24;

/**
 * Asks an engine of its own about designs, one after another, so that each is drawn with its path. The engine of the open
 * design is not disturbed; this one ends when all is answered, or on `stop`.
 */
export function askAbout(
  connect: () => EngineConnection,
  questions: readonly { readonly design: Design; readonly flow: Flow }[],
  onAnswer: (index: number, known: Known) => void,
): { readonly stop: () => void } {
  const connection = connect();
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    connection.close();
  };
  // The templates are drawn without their paths then: nothing that anybody was working on is lost.
  connection.onCrash(stop);
  const ask = async (): Promise<void> => {
    for (const [index, { design, flow }] of questions.entries()) {
      if (stopped) return;
      const look = await connection.api.open(design, index);
      const answer = await connection.api.trace(flow);
      if (!stopped) onAnswer(index, { faces: look.value.faces, answer: answer.value });
    }
  };
  void ask().then(stop, stop);
  return { stop };
}

/** A design drawn into a size, as the inside of an SVG and its view box. */
export function smallDrawing(design: Design, { faces, answer }: Known, size: Size, theme: ThemeName): { readonly inside: string; readonly viewBox: string } {
  const geometry = geometryOf(design, faces, completeLayout(design, faces));
  const box = grown(around([...geometry.boxes.values()]) ?? { x: 0, y: 0, width: 1, height: 1 }, MARGIN);
  const zoom = Math.min(size.width / box.width, size.height / box.height, 1);
  const say = (code: string, values: Parameters<typeof sentence>[1]) => sentence(code, values, (id) => nameOf(id, design.resources[id]));
  const scene = buildScene({ design, faces, geometry, zoom, say, ...(answer && { answer }) });
  const inside = scene.layers.flatMap((layer) => layer.groups.map((group) => svgGroup({ theme, fonts: 'web' }, group))).join('');
  return { inside, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` };
}
