import type { Design, Place, ResourceId } from '../../model/design.ts';
import { type Faces, sizeOf } from './geometry.ts';
import type { Size } from './sizes.ts';
import { shapeOf, type Tree, treeOf } from './tree.ts';

/** What the functions of the automatic layout share: they write the places of children and give back the size of the container. */
export interface Arranger {
  readonly design: Design;
  readonly faces: Faces;
  readonly tree: Tree;
  readonly places: Map<ResourceId, Place>;
}

export const arrangerOf = (design: Design, faces: Faces): Arranger => ({ design, faces, tree: treeOf(design), places: new Map() });

export const childrenOf = (a: Arranger, id: ResourceId): readonly ResourceId[] => a.tree.children.get(id) ?? [];
export const childrenOfShape = (a: Arranger, id: ResourceId, shape: 'frame' | 'card' | 'dock'): readonly ResourceId[] =>
  childrenOf(a, id).filter((child) => shapeOf(a.design.resources[child]) === shape);
export const naturalSize = (a: Arranger, id: ResourceId): Size => sizeOf(a.design, a.faces, id, undefined);

export const place = (a: Arranger, id: ResourceId, x: number, y: number, size?: Size): void => {
  a.places.set(id, { x: Math.round(x), y: Math.round(y), ...(size && { width: Math.round(size.width), height: Math.round(size.height) }) });
};

/** Rows of nearly equal length: at most `most` in one. */
export function inRows<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, i) => items.slice(i * length, (i + 1) * length));
}

export const most = (numbers: readonly number[], least = 0): number => numbers.reduce((a, b) => Math.max(a, b), least);
export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
