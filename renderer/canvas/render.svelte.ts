import { FAMILIES } from '../../core/net/address.ts';
import type { TraceOptions } from '../../core/picture/lanes/traces.ts';
import type { ThemeName } from '../../core/picture/tokens.ts';
import { contains, grown, type Rect } from '../../core/picture/rect.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene, type SceneInput } from '../../core/picture/scene.ts';
import { dimming } from '../filter/dimming.svelte.ts';
import { nameNow } from '../parts/say.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { stopAt, timelineOf } from '../state/timeline.ts';
import { contextOf } from './context.ts';
import { createGround } from './paint/ground.ts';
import { createPacketPainter } from './paint/packets.ts';
import { createPainter } from './paint/painter.ts';
import type { Moment, Viewport } from './paint/types.ts';
import type { Stage } from './stage.svelte.ts';

const say: SceneInput['say'] = (code, values, place) => pictureSay(flow.design, nameNow)(code, values, place);
const sameInput = (a: SceneInput, b: SceneInput): boolean =>
  (Object.keys(a) as (keyof SceneInput)[]).every((key) => a[key] === b[key]) && Object.keys(a).length === Object.keys(b).length;

/** Sets the canvas's own size, which clears it: only when it is another. */
function fitTo(canvas: HTMLCanvasElement, { width, height, pixelRatio }: Viewport): void {
  const [w, h] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}

/** What is made of the drawing beyond the screen, in screens: so far a pan goes without a new scene. */
const BEYOND = 0.25;

/**
 * Paints when something has changed, at most once a frame: the scene is built anew only when what it is made from changed (panning
 * does not), and packets have a canvas of their own, so that playing leaves the drawing alone.
 */
export function createRenderer(stage: Stage, ground: HTMLCanvasElement, overlay: HTMLCanvasElement, startTheme: ThemeName) {
  const painter = createPainter(contextOf(ground, { opaque: true }), startTheme, createGround());
  const packets = createPacketPainter(contextOf(overlay), startTheme);
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  let input: SceneInput | undefined;
  let waiting = 0;
  let made: { readonly zoom: number; readonly within: Rect } | undefined;
  packets.setReducedMotion(motion.matches);

  const timeline = $derived(timelineOf(engine.answer, flow.paths));
  const lane = $derived(timeline.lanes.find((one) => one.family === flow.family) ?? timeline.lanes[0]);
  /** The hop at which the playhead is: its disc is larger. */
  const current = $derived(stopAt(lane, flow.playhead));
  const trace = $derived<TraceOptions>({
    families: FAMILIES.filter((family) => flow.layers[family]),
    halves: (['request', 'reply'] as const).filter((half) => flow.layers[half]),
    ...(current && { current: { family: flow.family, half: current.half, hop: current.index } }),
    preview: flow.preview !== undefined,
  });

  /** The part of the drawing that the scene is made of: the same object until the view leaves it. */
  function withinNow(): Rect {
    const { camera, screen } = stage;
    const [width, height] = [screen.width / camera.zoom, screen.height / camera.zoom];
    const seen = { x: camera.x, y: camera.y, width, height };
    if (made?.zoom !== camera.zoom || !contains(made.within, seen))
      made = { zoom: camera.zoom, within: grown(seen, Math.max(width, height) * BEYOND) };
    return made.within;
  }
  function inputNow(): SceneInput {
    const { gesture } = stage;
    // What a replay changes is lit up while it does.
    const lit = stage.lit ?? flow.shown?.about;
    return {
      design: flow.design,
      faces: engine.faces,
      geometry: stage.live,
      zoom: stage.camera.zoom,
      within: withinNow(),
      ...(engine.drawn && { answer: engine.drawn, trace }),
      selection: selection.ids,
      // Thin lines of connections are found anew for every place: not while something is on the move.
      edges: gesture.type === 'idle',
      waysMost: 1,
      ...(stage.hovered !== undefined && gesture.type === 'idle' && { hover: stage.hovered }),
      ...(lit !== undefined && { target: lit }),
      ...(dimming.ids && { dimmed: dimming.ids }),
      say,
    };
  }
  function viewport(): Viewport {
    return { x: stage.camera.x, y: stage.camera.y, zoom: stage.camera.zoom, ...stage.screen, pixelRatio: window.devicePixelRatio };
  }
  function moment(): Moment | undefined {
    if (timeline.request === 0) return undefined;
    const column = flow.playhead;
    const half = column < timeline.request ? 'request' : 'reply';
    const inHalf = half === 'request' ? Math.min(column, timeline.request - 1) : column - timeline.request;
    const hop = Math.floor(inHalf + 1e-6);
    return { half, hop, progress: Math.max(0, inHalf - hop) };
  }

  function paint(): void {
    waiting = 0;
    if (stage.screen.width === 0) return;
    const next = inputNow();
    if (!input || !sameInput(input, next) || !stage.scene || stage.scene.unfinished) stage.scene = buildScene(next);
    input = next;
    const shown = viewport();
    for (const canvas of [ground, overlay]) fitTo(canvas, shown);
    painter.paint(stage.scene, shown);
    const now = moment();
    packets.paint(stage.scene.tracks, now, shown);
    // Even an empty canvas would be mixed into every frame.
    overlay.style.visibility = now ? 'visible' : 'hidden';
    if (stage.scene.unfinished) schedule();
    stage.painted = { at: performance.now(), resources: Object.keys(next.design.resources).length };
  }
  function schedule(): void {
    waiting ||= requestAnimationFrame(paint);
  }
  function setTheme(theme: ThemeName): void {
    painter.setTheme(theme);
    packets.setTheme(theme);
  }
  const onMotion = (): void => packets.setReducedMotion(motion.matches);
  motion.addEventListener('change', onMotion);

  return {
    schedule,
    /** Reads everything that the picture depends on, for an effect that schedules a frame. */
    touch(): void {
      inputNow();
      viewport();
      moment();
    },
    setTheme(theme: ThemeName): void {
      setTheme(theme);
      schedule();
    },
    stop(): void {
      cancelAnimationFrame(waiting);
      motion.removeEventListener('change', onMotion);
    },
  };
}
