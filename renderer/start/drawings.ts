import { type Answer, drawable } from '../../core/engine/answer.ts';
import type { Face } from '../../core/kinds/face.ts';
import type { Design, Flow, ResourceId } from '../../core/model/design.ts';
import { svgGroup } from '../../core/exchange/svg/shapes.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { around, grown } from '../../core/picture/rect.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { boundsOf } from '../../core/picture/world.ts';
import type { ThemeName } from '../../core/picture/tokens.ts';
import type { EngineConnection } from '../state/engine.svelte.ts';

/** What a small drawing of a design is made from. */
export interface Known {
  readonly design: Design;
  readonly faces: Readonly<Record<ResourceId, Face | undefined>>;
  readonly answer: Answer | undefined;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Left free around a drawing, in px of the drawing. */
const MARGIN = 24;
/** From this zoom on what stands in a subnet is a tile with its glyph; beyond the other it would be a whole card. */
const TILES = 0.3;
const MOST = 0.49;
const TILED: ReadonlySet<string> = new Set(['cards', 'docks', 'marks']);

/**
 * Reads designs and asks an engine of its own about them, one after another, so that each is drawn with its path. The engine of the open
 * design is not disturbed; this one begins when the window has shown something, and ends when all is answered, or on `stop`.
 */
export function askAbout(
  connect: () => EngineConnection,
  questions: readonly { readonly design: () => Design; readonly flow: Flow }[],
  onAnswer: (index: number, known: Known) => void,
): { readonly stop: () => void } {
  let connection: EngineConnection | undefined;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    connection?.close();
  };
  const ask = async (): Promise<void> => {
    await shown();
    if (stopped) return;
    connection = connect();
    const { api, onCrash } = connection;
    // Templates are drawn without their paths then: nothing that anybody was working on is lost.
    const crash = new Promise<undefined>((resolve) => onCrash(() => resolve(undefined)));
    for (const [index, question] of questions.entries()) {
      const design = question.design();
      const look = await Promise.race([crash, api.open(design, index)]);
      const answer = await Promise.race([crash, api.trace(question.flow)]);
      if (stopped) return;
      onAnswer(index, { design, faces: look?.value.faces ?? {}, answer: answer?.value });
    }
  };
  void ask().finally(stop);
  return { stop };
}

/** After the next picture of the window. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** A design drawn into a size, as the inside of an SVG and its view box. Words would be too small to read there: it shows shapes only. */
export function smallDrawing({ design, faces, answer }: Known, size: Size, theme: ThemeName): { readonly inside: string; readonly viewBox: string } {
  const geometry = geometryOf(design, faces, completeLayout(design, faces));
  const whole = around([...geometry.boxes.values()]) ?? { x: 0, y: 0, width: 1, height: 1 };
  const zoom = Math.max(TILES, Math.min(size.width / whole.width, size.height / whole.height, MOST));
  const drawn = drawable(answer);
  const scene = buildScene({ design, faces, geometry, zoom, say: () => '', ...(drawn && { answer: drawn, trace: { nameless: true } }) });
  const style = { theme, fonts: 'web' } as const;
  const inside = scene.layers.flatMap((layer) =>
    layer.groups
      .filter((group) => group.role !== 'label')
      .map((group) =>
        svgGroup(style, {
          ...group,
          shapes: group.shapes.filter((shape) => shape.type !== 'text' && (shape.type !== 'glyph' || TILED.has(layer.name))),
        }),
      ),
  );
  const box = grown(around([whole, boundsOf(scene)]) ?? whole, MARGIN);
  return { inside: inside.join(''), viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` };
}
