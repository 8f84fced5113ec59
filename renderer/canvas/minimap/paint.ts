import { kindOf } from '../../../core/kinds/index.ts';
import type { Design } from '../../../core/model/design.ts';
import { OUTCOME_COLOUR } from '../../../core/picture/glyphs.ts';
import { HUE } from '../../../core/picture/lanes/strokes.ts';
import { faceOf, type Faces, type Geometry, isUnder } from '../../../core/picture/layout/geometry.ts';
import { shapeOf, treeOf } from '../../../core/picture/layout/tree.ts';
import { groundOf } from '../../../core/picture/parts/frame.ts';
import type { EndMark, Track } from '../../../core/picture/shapes.ts';
import { COLOURS, type ThemeName } from '../../../core/picture/tokens.ts';
import type { Map as Minimap } from './map.ts';

export interface MinimapInput {
  readonly design: Design;
  readonly faces: Faces;
  readonly geometry: Geometry;
  /** The ways of the packets and where they end, in px of the drawing. */
  readonly tracks: readonly Track[];
  readonly ends: readonly EndMark[];
}

/** Containers and cards as blocks, and over them the path and its verdicts, which must be found at a glance: they do not shrink. */
export function paintMinimap(context: CanvasRenderingContext2D, map: Minimap, input: MinimapInput, theme: ThemeName, ratio: number): void {
  const { design, faces, geometry, tracks, ends } = input;
  const colours = COLOURS[theme];
  const { scale, corner } = map;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, map.size.width * ratio, map.size.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineWidth = 1;
  for (const id of treeOf(design).order) {
    const box = geometry.boxes.get(id);
    if (!box || isUnder(geometry, id)) continue;
    const [x, y] = [(box.x - corner.x) * scale, (box.y - corner.y) * scale];
    const [width, height] = [Math.max(1.5, box.width * scale), Math.max(1.5, box.height * scale)];
    const kind = kindOf(design.resources[id]?.kind);
    if (shapeOf(design.resources[id]) !== 'frame' || !kind) {
      context.fillStyle = colours['line-2'];
      context.fillRect(x, y, width, height);
      continue;
    }
    const ground = groundOf(kind, faceOf(faces, id));
    if (ground) {
      context.fillStyle = colours[ground];
      context.fillRect(x, y, width, height);
    }
    const network = kind.roles.includes('network');
    if (kind.roles.includes('zone')) continue;
    context.strokeStyle = colours[network ? 'line-3' : 'line-2'];
    context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(width), Math.round(height));
  }
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  for (const { family, points } of tracks) {
    context.beginPath();
    for (const point of points) context.lineTo((point.x - corner.x) * scale, (point.y - corner.y) * scale);
    context.strokeStyle = colours[HUE[family]];
    context.stroke();
  }
  for (const { outcome, at } of ends) {
    context.beginPath();
    context.arc((at.x - corner.x) * scale, (at.y - corner.y) * scale, 4, 0, 2 * Math.PI);
    context.fillStyle = colours.panel;
    context.fill();
    context.beginPath();
    context.arc((at.x - corner.x) * scale, (at.y - corner.y) * scale, 3, 0, 2 * Math.PI);
    context.fillStyle = colours[OUTCOME_COLOUR[outcome]];
    context.fill();
  }
}
