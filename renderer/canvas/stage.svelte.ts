import type { ResourceId } from '../../core/model/design.ts';
import { isDrawnFar, isFar } from '../../core/picture/far.ts';
import { linkLines } from '../../core/picture/links.ts';
import { chipsOf } from '../../core/picture/layout/chips.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import type { Scene } from '../../core/picture/shapes.ts';
import { mayJoin } from '../../core/kinds/connection.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { chipText, levelAt } from '../../core/picture/parts/look.ts';
import { around } from '../../core/picture/rect.ts';
import { cardSize, DOCK } from '../../core/picture/layout/sizes.ts';
import { plainFace } from '../../core/kinds/face.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { ZOOM_LEAST } from './constants.ts';
import { sitesOfDesign } from './design-sites.ts';
import type { Point, Rect, Size } from './geometry.ts';
import { type Gesture, IDLE, type Surroundings, type Target } from './gestures/types.ts';
import type { Handle } from './gestures/resize.ts';
import { createGraph } from './graph.ts';
import { clickableOf, hitTest } from './hit.ts';
import { liveLayout, litContainer } from './live.ts';
import { mapOf } from './minimap/map.ts';
import { type Site, type Sites, sitesOf, upwards } from './site.ts';
import { type Camera, fitted, shows } from './viewport.ts';

/** A card's width with one address line, before anything is known of a new one. */
const NEW_FACE = { ...plainFace, lines: [{ text: '' }, { text: '' }] };

/** Everything that the canvas shows and that is not in the design: where one looks, what the hand does, what is under it. */
export function createStage() {
  const graph = createGraph();
  let screen = $state.raw<Size>({ width: 0, height: 0 });
  let camera = $state.raw<Camera>(graph.camera);
  let gesture = $state.raw<Gesture>(IDLE);
  let scene = $state.raw<Scene>();
  let hovered = $state.raw<ResourceId>();
  let focused = $state.raw<ResourceId>();
  let space = $state(false);
  let painted: { readonly at: number; readonly resources: number } | undefined;
  let overHandle = $state.raw<Handle>();

  const layout = $derived(completeLayout(flow.design, engine.faces));
  const geometry = $derived(geometryOf(flow.design, engine.faces, layout));
  /** The hand meets only what is in the document: what a replay adds is shown, not touched. */
  const sites = $derived.by(() => {
    const drawn = sitesOfDesign(flow.design, engine.faces, layout, geometry);
    if (flow.design === doc.design) return drawn;
    return sitesOf(drawn.all.filter(({ id }) => Object.hasOwn(doc.design.resources, id)));
  });
  const live = $derived.by(() => {
    const now = liveLayout(layout, gesture, sites);
    return now === layout ? geometry : geometryOf(flow.design, engine.faces, now);
  });
  const clickable = $derived(clickableOf(scene));
  /** Chips follow from the frames that they sit on. */
  const chips = $derived(chipsOf(flow.design, engine.faces, live, chipText(camera.zoom)));
  const level = $derived(levelAt(camera.zoom));
  /** From far away networks are tiles, and lines stand for what only joins them: what is not drawn cannot be met. */
  const met = $derived.by(() => {
    if (!isFar(level)) return sites;
    const chosen = selection.ids;
    const seen = (site: Site): boolean =>
      chosen.has(site.id) ||
      (site.shape === 'frame' ? level === 'cells' || !upwards(sites, site.parent).some(isNetwork) : isDrawnFar(flow.design, level, site.id, false));
    return sitesOf(sites.all.filter(seen));
  });
  /** The lines that stand for cards, and can be met in their place. */
  const links = $derived(isFar(level) && !engine.drawn ? linkLines(flow.design, live, level) : []);
  const lit = $derived(litContainer(gesture));
  const content = $derived(around(live.boxes.values()));
  const map = $derived(content && mapOf(content));
  /** Strips and signs make room for what is seen, so that all in view may need a little less. */
  const zoomLeast = $derived(content && screen.width > 0 ? Math.min(ZOOM_LEAST, 0.8 * fitted(content, screen).zoom) : ZOOM_LEAST);
  let measureFloats: () => readonly Rect[] = () => [];

  return {
    graph,
    get screen() {
      return screen;
    },
    set screen(next: Size) {
      screen = next;
    },
    get camera() {
      return camera;
    },
    set camera(next: Camera) {
      graph.setCamera(next);
      camera = graph.camera;
      view.zoom = camera.zoom;
    },
    get gesture() {
      return gesture;
    },
    set gesture(next: Gesture) {
      gesture = next;
    },
    /** What was painted last. */
    get scene() {
      return scene;
    },
    set scene(next: Scene | undefined) {
      scene = next;
    },
    /** The last frame: when it was painted, and of how many resources. */
    get painted() {
      return painted;
    },
    set painted(next: typeof painted) {
      painted = next;
    },
    /** The resource under the pointer. */
    get hovered() {
      return hovered;
    },
    set hovered(next: ResourceId | undefined) {
      hovered = next;
    },
    /** Where the arrows are, when nothing is selected. */
    get focused() {
      return focused !== undefined && doc.design.resources[focused] ? focused : undefined;
    },
    set focused(next: ResourceId | undefined) {
      focused = next;
    },
    /** The resize handle under the pointer. */
    get overHandle() {
      return overHandle;
    },
    set overHandle(next: Handle | undefined) {
      overHandle = next;
    },
    get space() {
      return space;
    },
    set space(next: boolean) {
      space = next;
    },
    /** A place for everything, those included that the document does not place. */
    get layout() {
      return layout;
    },
    get sites() {
      return sites;
    },
    /** Where everything is drawn at this moment of a gesture. */
    get live() {
      return live;
    },
    get lit() {
      return lit;
    },
    /** By hand; less where all in view needs less. */
    get zoomLeast() {
      return zoomLeast;
    },
    /** What floats over the drawing and stays there while all is in view, in screen px: measured now. */
    floats: (): readonly Rect[] => measureFloats(),
    set measureFloats(measure: () => readonly Rect[]) {
      measureFloats = measure;
    },
    /** A small picture of the whole drawing, where there is anything. */
    get map() {
      return map;
    },
    /** Part of the drawing is out of view, and somebody wants to know where. */
    get mapWanted(): boolean {
      return view.minimap && content !== undefined && screen.width > 0 && !shows(camera, screen, content);
    },
    /** Absolute box of a resource as drawn. */
    boxOf: (id: ResourceId): Rect | undefined => live.boxes.get(id) ?? chips.chips.find((chip) => chip.resource === id)?.box,
    hit: (at: Point): Target => hitTest({ sites: met, links, clickable, camera, selected: selection.ids, hovered: dotted(hovered, sites) }, at),
    surroundings(): Surroundings {
      return {
        sites,
        camera,
        selected: selection.ids,
        tool: view.tool,
        space,
        picking: flow.picking !== undefined,
        hit: this.hit,
        sizeOf: newSize,
        joins,
      };
    },
  };
}
export type Stage = ReturnType<typeof createStage>;

const newSize = (kind: Kind): Size => {
  if (kind.shape === 'frame') return kind.size ?? { width: 200, height: 120 };
  if (kind.shape === 'dock') return DOCK;
  return cardSize(kind, NEW_FACE);
};

const isNetwork = (site: Site): boolean => site.kind.roles.includes('network');

/** Only what can be connected has a dot. */
const dotted = (id: ResourceId | undefined, sites: Sites): ResourceId | undefined =>
  (sites.get(id)?.kind.connections.length ?? 0) > 0 ? id : undefined;

/** Roles tell whether a line can mean something at all; the engine then says what. */
function joins(from: ResourceId, to: ResourceId): boolean {
  const [a, b] = [kindOf(doc.design.resources[from]?.kind), kindOf(doc.design.resources[to]?.kind)];
  return a !== undefined && b !== undefined && mayJoin(a, b);
}
