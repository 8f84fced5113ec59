import type { Group, LayerName, Scene } from '../../../core/picture/shapes.ts';
import type { ThemeName } from '../../../core/picture/tokens.ts';
import { makeBitmaps } from './bitmaps.ts';
import { paintShape } from './shapes.ts';
import type { Painter, Viewport } from './types.ts';

/** Layers whose groups are small and look alike for long: kept as bitmaps. The others are drawn anew. */
const KEPT: ReadonlySet<LayerName> = new Set(['cards', 'docks', 'chips', 'marks']);

/** Paints scenes on a canvas whose own size is the viewport's times the pixel ratio. It clears what was there and paints no background. */
export function createPainter(context: CanvasRenderingContext2D, firstTheme: ThemeName): Painter {
  let theme = firstTheme;
  const bitmaps = makeBitmaps();

  const paintGroup = (group: Group, view: Viewport, kept: boolean): void => {
    const unit = view.zoom * group.scale;
    const x = (group.x - view.x) * view.zoom;
    const y = (group.y - view.y) * view.zoom;
    const { bounds } = group;
    const left = x + bounds.x * unit;
    const top = y + bounds.y * unit;
    if (left > view.width || top > view.height || left + bounds.width * unit < 0 || top + bounds.height * unit < 0) return;
    const ratio = view.pixelRatio;
    const bitmap = kept ? bitmaps.of(group, unit * ratio, unit, theme) : undefined;
    if (bitmap) {
      const shrink = (unit * ratio) / bitmap.scale;
      // On whole device px where it is not resized, so that hairlines and letters stay sharp.
      const [dx, dy] = [left * ratio - shrink, top * ratio - shrink];
      const exact = Math.abs(shrink - 1) < 0.001;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(
        bitmap.canvas,
        exact ? Math.round(dx) : dx,
        exact ? Math.round(dy) : dy,
        bitmap.canvas.width * shrink,
        bitmap.canvas.height * shrink,
      );
      return;
    }
    context.setTransform(unit * ratio, 0, 0, unit * ratio, x * ratio, y * ratio);
    for (const shape of group.shapes) paintShape({ context, theme, zoom: unit }, shape);
  };

  return {
    paint(scene: Scene, view: Viewport): void {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, view.width * view.pixelRatio, view.height * view.pixelRatio);
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'medium';
      for (const layer of scene.layers) {
        const kept = KEPT.has(layer.name);
        for (const group of layer.groups) paintGroup(group, view, kept || group.role === 'label');
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
    },
    setTheme(next: ThemeName): void {
      theme = next;
    },
    forget(): void {
      bitmaps.forget();
    },
  };
}
