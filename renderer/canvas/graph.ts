import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import { referencesOf } from '../../core/edit/references.ts';
import type { Design, Resource, ResourceId } from '../../core/model/design.ts';
import { centre, type Point, type Rect } from '../../core/picture/rect.ts';
import { ZOOM_FLOOR, ZOOM_MOST } from './constants.ts';
import type { Sites } from './site.ts';
import { inSlices, type Sliced } from './slices.ts';
import type { Camera } from './viewport.ts';

/**
 * The drawing as a graph: what stands on the canvas as nodes with their boxes, what refers to what as edges. It answers what
 * belongs together (hover, arrows) and keeps selection and viewport. It has no looks and no renderer of its own: cytoscape would
 * draw its invisible nodes anew in every frame only to find the one under the pointer, and a compound parent has no size of its own.
 */
export interface Graph {
  /** Takes the drawing as it stands now, bit by bit when nobody asks. Only what changed is touched. */
  update(design: Design, sites: Sites): void;
  select(ids: ReadonlySet<ResourceId>): void;
  /** What refers to a resource and what it refers to, itself included. */
  related(id: ResourceId): ReadonlySet<ResourceId>;
  /** The nearest neighbour in a direction, among what shares the container; undefined at the edge. */
  beside(id: ResourceId, direction: Direction): ResourceId | undefined;
  readonly camera: Camera;
  setCamera(camera: Camera): void;
  destroy(): void;
}
export type Direction = 'left' | 'right' | 'up' | 'down';

export function createGraph(slices: Sliced = inSlices()): Graph {
  const fresh = (): Core => cytoscape({ headless: true, styleEnabled: false, minZoom: ZOOM_FLOOR, maxZoom: ZOOM_MOST });
  let cy = fresh();
  let known: Sites | undefined;
  let resources: Design['resources'] | undefined;
  let made: Made = new Map();
  let selected: ReadonlySet<ResourceId> = new Set();
  /** The graph as it should be: nobody waits for it before they ask. */
  const settled = (): Core => {
    slices.finish();
    return cy;
  };
  const settle = function* (design: Design, sites: Sites): Generator<void> {
    const gone = [...made.keys()].filter((id) => !Object.hasOwn(design.resources, id));
    const others = [...made].filter(([id, of]) => of !== 'none' && of !== design.resources[id]);
    // Taking thousands out, one after the other, costs more than all of them anew.
    if (others.length > MANY) {
      const { camera } = graph;
      cy.destroy();
      cy = fresh();
      made = new Map();
      graph.setCamera(camera);
    }
    for (const id of gone) {
      cy.getElementById(id).remove();
      made.delete(id);
    }
    yield* updateNodes(cy, design, sites, made);
    yield* updateEdges(cy, design, made);
    for (const id of selected) cy.getElementById(id).select();
  };

  const graph: Graph = {
    update(design, sites) {
      if (sites === known && design.resources === resources) return;
      known = sites;
      resources = design.resources;
      slices.start(settle(design, sites));
    },
    select(ids) {
      for (const id of selected) if (!ids.has(id)) cy.getElementById(id).unselect();
      for (const id of ids) cy.getElementById(id).select();
      selected = ids;
    },
    related(id) {
      const near = settled().getElementById(id).closedNeighborhood().nodes();
      return new Set([id, ...near.map((node) => node.id())]);
    },
    beside(id, direction) {
      const node = settled().getElementById(id);
      if (node.empty()) return undefined;
      const parent: unknown = node.data('container');
      const others = cy.nodes().filter((other) => other.data('container') === parent && other.id() !== id);
      return nearest(boxOf(node), others.toArray() as NodeSingular[], direction)?.id();
    },
    get camera() {
      const pan = cy.pan();
      const zoom = cy.zoom();
      return { zoom, x: -pan.x / zoom, y: -pan.y / zoom };
    },
    setCamera({ zoom, x, y }) {
      cy.viewport({ zoom, pan: { x: -x * zoom, y: -y * zoom } });
    },
    destroy() {
      slices.stop();
      cy.destroy();
    },
  };
  return graph;
}

/** So many are added at a time, which takes some ms; taken away, they make the graph anew. */
const MANY = 100;

const boxOf = (node: NodeSingular): Rect | undefined => node.data('box') as Rect | undefined;

function* inPortions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += MANY) yield all.slice(i, i + MANY);
}

/** Every node, and the resource of which its edges were made: of none yet, or not all of them, because something that it names is not there. */
type Made = Map<ResourceId, Resource | 'none' | 'some'>;

/** What has no place of its own (the chips of route tables) is a node without a box: what uses it is related through it. */
function* updateNodes(cy: Core, design: Design, sites: Sites, made: Made): Generator<void> {
  for (const portion of inPortions(Object.keys(design.resources))) {
    cy.batch(() => {
      const fresh: ElementDefinition[] = [];
      for (const id of portion) {
        const site = sites.get(id);
        const node = cy.getElementById(id);
        if (node.empty()) {
          made.set(id, 'none');
          fresh.push({ group: 'nodes', data: { id, container: site?.parent, box: site?.rect } });
        } else if (site && !sameBox(node, site.rect)) node.data({ container: site.parent, box: site.rect });
        else if (node.data('container') !== site?.parent) node.data('container', site?.parent);
      }
      cy.add(fresh);
    });
    yield;
  }
}

function sameBox(node: NodeSingular, { x, y, width, height }: Rect): boolean {
  const box = boxOf(node);
  return box !== undefined && box.x === x && box.y === y && box.width === width && box.height === height;
}

function* updateEdges(cy: Core, design: Design, made: Made): Generator<void> {
  const changed = Object.entries(design.resources).filter(([id, resource]) => made.get(id) !== resource);
  for (const portion of inPortions(changed)) {
    cy.batch(() => {
      const fresh: ElementDefinition[] = [];
      for (const [id, resource] of portion) {
        if (made.get(id) !== 'none') cy.getElementById(id).outgoers('edge').remove();
        const named = [...new Set(referencesOf(resource).map((reference) => reference.target))];
        const targets = named.filter((target) => Object.hasOwn(design.resources, target));
        made.set(id, targets.length === named.length ? resource : 'some');
        for (const target of targets) if (target !== id) fresh.push({ group: 'edges', data: { id: `${id}>${target}`, source: id, target } });
      }
      cy.add(fresh);
    });
    yield;
  }
}

/** Straight ahead counts more than aside. */
function nearest(from: Rect | undefined, others: readonly NodeSingular[], direction: Direction): NodeSingular | undefined {
  let best: { node: NodeSingular; cost: number } | undefined;
  for (const node of others) {
    const box = boxOf(node);
    if (!from || !box) continue;
    const { ahead, aside } = seen(centre(from), centre(box), direction);
    if (ahead <= 0) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}

function seen(from: Point, to: Point, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
  }
}
