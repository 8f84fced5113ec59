import type { Group, Scene } from '../../../core/picture/shapes.ts';
import type { ThemeName } from '../../../core/picture/tokens.ts';
import { paintShape } from './shapes.ts';
import type { Ground, Painter, Viewport } from './types.ts';

/** How much is left of what is dimmed. */
const DIM = 0.22;

/**
 * Paints scenes on a canvas whose own size is the viewport's times the pixel ratio, on a ground or on nothing.
 * Every shape is drawn anew each time: that is sharp at every zoom, and on a processor it costs less than a bitmap that has to be resized.
 */
export function createPainter(context: CanvasRenderingContext2D, firstTheme: ThemeName, ground?: Ground): Painter {
  let theme = firstTheme;

  const paintGroup = (group: Group, view: Viewport): void => {
    const unit = view.zoom * group.scale;
    const x = (group.x - view.x) * view.zoom;
    const y = (group.y - view.y) * view.zoom;
    const { bounds } = group;
    const left = x + bounds.x * unit;
    const top = y + bounds.y * unit;
    if (left > view.width || top > view.height || left + bounds.width * unit < 0 || top + bounds.height * unit < 0) return;
    const ratio = view.pixelRatio;
    context.globalAlpha = group.dim ? DIM : 1;
    const brush = { context, theme, zoom: unit, scale: unit * ratio, x: x * ratio, y: y * ratio };
    context.setTransform(brush.scale, 0, 0, brush.scale, brush.x, brush.y);
    for (const shape of group.shapes) paintShape(brush, shape);
  };

  return {
    paint(scene: Scene, view: Viewport): void {
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (ground) ground(context, view, theme);
      else context.clearRect(0, 0, view.width * view.pixelRatio, view.height * view.pixelRatio);
      for (const layer of scene.layers) for (const group of layer.groups) paintGroup(group, view);
      context.globalAlpha = 1;
      context.setTransform(1, 0, 0, 1, 0, 0);
    },
    setTheme(next: ThemeName): void {
      theme = next;
    },
  };
}
