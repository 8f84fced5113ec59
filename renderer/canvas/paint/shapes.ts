import type { GlyphShape, Shape, Stroke, TextShape } from '../../../core/picture/shapes.ts';
import { MONO_SPACING } from '../../../core/picture/text.ts';
import { COLOURS, type Colour, FONT_STACKS, type ThemeName } from '../../../core/picture/tokens.ts';

/** What painting a shape needs to know: colours by token, how many screen px one unit of the current coordinates is, and where they are on the canvas. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: ThemeName;
  readonly zoom: number;
  /** Px of the canvas for one unit, and the px of the canvas at which they begin. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const paths = new Map<string, Path2D>();
/** Path data that is drawn again and again (glyphs) is parsed once; lanes change with every drag and are not kept for ever. */
function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    if (paths.size > 2000) paths.clear();
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}

const SOLID: readonly number[] = [];

const fonts = new Map<string, string>();
function fontOf(s: TextShape): string {
  const key = `${s.weight} ${s.size} ${s.font}`;
  let font = fonts.get(key);
  if (!font) {
    font = `${s.weight} ${s.size}px ${FONT_STACKS[s.font]}`;
    fonts.set(key, font);
  }
  return font;
}

export function paintShape(brush: Brush, s: Shape): void {
  const { context } = brush;
  switch (s.type) {
    case 'rect':
      context.beginPath();
      if (s.radius) context.roundRect(s.x, s.y, s.width, s.height, s.radius);
      else context.rect(s.x, s.y, s.width, s.height);
      return fillAndStroke(brush, s.fill, s.stroke);
    case 'circle':
      context.beginPath();
      context.arc(s.cx, s.cy, s.r, 0, 2 * Math.PI);
      return fillAndStroke(brush, s.fill, s.stroke);
    case 'path':
      return fillAndStroke(brush, s.fill, s.stroke, pathOf(s.d));
    case 'text':
      return paintText(brush, s);
    case 'glyph':
      return paintGlyph(brush, s);
  }
}

function fillAndStroke({ context, theme, zoom }: Brush, fill: Colour | undefined, stroke: Stroke | undefined, path?: Path2D): void {
  if (fill) {
    context.fillStyle = COLOURS[theme][fill];
    if (path) context.fill(path);
    else context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = COLOURS[theme][stroke.colour];
  context.lineWidth = Math.max(stroke.width, (stroke.least ?? 0) / zoom);
  context.lineJoin = 'round';
  context.lineCap = stroke.cap ?? 'butt';
  context.setLineDash((stroke.dash ?? SOLID) as number[]);
  if (path) context.stroke(path);
  else context.stroke();
}

function paintText({ context, theme }: Brush, s: TextShape): void {
  const spacing = s.font === 'mono' ? `${MONO_SPACING * s.size}px` : '0px';
  const align = s.anchor === 'middle' ? 'center' : (s.anchor ?? 'left');
  context.font = fontOf(s);
  context.fillStyle = COLOURS[theme][s.fill];
  // Asked first, because setting them costs more than the text.
  if (context.textAlign !== align) context.textAlign = align;
  if (context.letterSpacing !== spacing) context.letterSpacing = spacing;
  context.fillText(s.text, s.x, s.y);
}

function paintGlyph({ context, theme, scale, x, y }: Brush, g: GlyphShape): void {
  const own = (g.size / g.grid) * scale;
  context.setTransform(own, 0, 0, own, x + g.x * scale, y + g.y * scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const part of g.parts) {
    const colour = COLOURS[theme][part.colour ?? g.colour];
    const path = pathOf(part.d);
    if (part.fill) {
      context.fillStyle = colour;
      context.fill(path);
      continue;
    }
    context.strokeStyle = colour;
    context.lineWidth = part.stroke ?? g.stroke;
    context.setLineDash((part.dash ?? SOLID) as number[]);
    context.stroke(path);
  }
  context.setTransform(scale, 0, 0, scale, x, y);
}
