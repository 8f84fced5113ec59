import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import { referencesOf } from '../../core/edit/references.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';
import { centre, type Point, type Rect } from '../../core/picture/rect.ts';
import { ZOOM_FLOOR, ZOOM_MOST } from './constants.ts';
import type { Sites } from './site.ts';
import type { Camera } from './viewport.ts';

/**
 * The drawing as a graph: what stands on the canvas as nodes with their boxes, what refers to what as edges. It answers what
 * belongs together (hover, arrows) and keeps selection and viewport. It has no looks and no renderer of its own: cytoscape would
 * draw its invisible nodes anew in every frame only to find the one under the pointer, and a compound parent has no size of its own.
 */
export interface Graph {
  /** Takes the drawing as it stands now. Only what changed is touched. */
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

export function createGraph(): Graph {
  const cy: Core = cytoscape({ headless: true, styleEnabled: false, minZoom: ZOOM_FLOOR, maxZoom: ZOOM_MOST });
  let known: Sites | undefined;
  let resources: Design['resources'] | undefined;

  return {
    update(design, sites) {
      if (sites === known && design.resources === resources) return;
      cy.batch(() => {
        updateNodes(cy, design, sites);
        if (design.resources !== resources) updateEdges(cy, design, resources);
      });
      known = sites;
      resources = design.resources;
    },
    select(ids) {
      cy.batch(() => {
        cy.nodes(':selected')
          .filter((node) => !ids.has(node.id()))
          .unselect();
        for (const id of ids) cy.getElementById(id).select();
      });
    },
    related(id) {
      const near = cy.getElementById(id).closedNeighborhood().nodes();
      return new Set([id, ...near.map((node) => node.id())]);
    },
    beside(id, direction) {
      const node = cy.getElementById(id);
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
    destroy: () => cy.destroy(),
  };
}

const boxOf = (node: NodeSingular): Rect | undefined => node.data('box') as Rect | undefined;

/** What has no place of its own (the chips of route tables) is a node without a box: what uses it is related through it. */
function updateNodes(cy: Core, design: Design, sites: Sites): void {
  cy.nodes()
    .filter((node) => !Object.hasOwn(design.resources, node.id()))
    .remove();
  const fresh: ElementDefinition[] = [];
  for (const id of Object.keys(design.resources)) {
    const site = sites.get(id);
    const node = cy.getElementById(id);
    if (node.empty()) fresh.push({ group: 'nodes', data: { id, container: site?.parent, box: site?.rect } });
    else if (site && !sameBox(node, site.rect)) node.data({ container: site.parent, box: site.rect });
    else if (node.data('container') !== site?.parent) node.data('container', site?.parent);
  }
  cy.add(fresh);
}

function sameBox(node: NodeSingular, { x, y, width, height }: Rect): boolean {
  const box = boxOf(node);
  return box !== undefined && box.x === x && box.y === y && box.width === width && box.height === height;
}

function updateEdges(cy: Core, design: Design, before: Design['resources'] | undefined): void {
  const fresh: ElementDefinition[] = [];
  for (const [id, resource] of Object.entries(design.resources)) {
    if (before?.[id] === resource) continue;
    if (before?.[id]) cy.getElementById(id).outgoers('edge').remove();
    for (const target of new Set(referencesOf(resource).map((reference) => reference.target))) {
      if (target === id || !Object.hasOwn(design.resources, target)) continue;
      fresh.push({ group: 'edges', data: { id: `${id}>${target}`, source: id, target } });
    }
  }
  cy.add(fresh);
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
