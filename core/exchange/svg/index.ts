import { type Answer, drawable } from '../../engine/answer.ts';
import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { completeLayout } from '../../picture/layout/complete.ts';
import { type Faces, type Geometry, geometryOf, narrowedTo } from '../../picture/layout/geometry.ts';
import { treeOf } from '../../picture/layout/tree.ts';
import type { Say } from '../../picture/parts/look.ts';
import type { TitleBlock } from '../../picture/print/input.ts';
import { printed } from '../../picture/print/print.ts';
import type { Rect } from '../../picture/rect.ts';
import { buildScene } from '../../picture/scene.ts';
import type { Scene } from '../../picture/shapes.ts';
import type { ThemeName } from '../../picture/tokens.ts';
import { type EmbeddedFont, svgDocument } from './document.ts';

/** What a picture is made from: the design, what its resources show, the traced answer if the path is to be seen, and the words. */
export interface PictureInput {
  readonly design: Design;
  readonly faces: Faces;
  /** With the path of this answer. */
  readonly answer?: Answer;
  /** Sentences of all codes, those of `core/words/en/picture.ts` and `ui.ts` among them. */
  readonly say: Say;
}

export interface PictureOptions {
  /** Light unless asked. */
  readonly theme?: ThemeName;
  /** Without paper. */
  readonly transparent?: boolean;
  /** Px of the picture for one px of the drawing. */
  readonly scale?: number;
  /** Legend and notes: true unless said otherwise. */
  readonly legend?: boolean;
  /** The title block: empty object unless said otherwise; false: none. */
  readonly title?: TitleBlock | false;
  /** Only these resources, with all that they hold. */
  readonly only?: readonly ResourceId[];
}

export type PictureResult<T> =
  | { readonly type: 'done'; readonly value: T }
  /** The sentence is that of the code in `PICTURE_WORDS`. */
  | { readonly type: 'failed'; readonly code: 'PICTURE_EMPTY' | 'PICTURE_TOO_LARGE'; readonly values: Readonly<Record<string, string | number>> };

/** A drawing on its paper, before it is written in any format. */
export interface Sheet {
  readonly scene: Scene;
  readonly area: Rect;
}

/** The drawing at 100 %, cropped to what it holds, with what is written around it. Fails when there is nothing to draw. */
export function sheetOf(input: PictureInput, options: PictureOptions): PictureResult<Sheet> {
  const { design, faces, answer, say } = input;
  const geometry = narrowed(design, geometryOf(design, faces, completeLayout(design, faces)), options.only);
  if (geometry.boxes.size === 0) return { type: 'failed', code: 'PICTURE_EMPTY', values: {} };
  const drawn = drawable(answer);
  const scene = buildScene({ design, faces, geometry, zoom: 1, say, ...(drawn && { answer: drawn, trace: { base: 'panel' } }) });
  const title = options.title === false ? undefined : (options.title ?? {});
  return { type: 'done', value: printed({ design, scene, say, legend: options.legend ?? true, ...(answer && { answer }), ...(title && { title }) }) };
}

/** The picture as an SVG file with its text as text; `fonts` are embedded, so that it looks the same everywhere. */
export function svgOf(input: PictureInput, options: PictureOptions, fonts: readonly EmbeddedFont[]): PictureResult<string> {
  const sheet = sheetOf(input, options);
  return sheet.type === 'done' ? { type: 'done', value: svgOfSheet(input, options, sheet.value, fonts, 'web') } : sheet;
}

export function svgOfSheet(
  input: PictureInput,
  options: PictureOptions,
  { scene, area }: Sheet,
  fonts: readonly EmbeddedFont[],
  use: 'web' | 'static',
): string {
  const { design, answer } = input;
  const end = (id: string): string => nameOf(id, design.resources[id]);
  return svgDocument({
    scene,
    area,
    scale: options.scale ?? 1,
    style: { theme: options.theme ?? 'light', fonts: use },
    ...(!options.transparent && { paper: 'panel' as const }),
    fonts,
    title: design.name,
    description: answer ? `${end(answer.flow.from)} > ${end(answer.flow.to)}` : '',
  });
}

function narrowed(design: Design, geometry: Geometry, only: readonly ResourceId[] | undefined): Geometry {
  if (!only) return geometry;
  const { children } = treeOf(design);
  const kept = new Set<ResourceId>();
  const queue = [...only];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    kept.add(id);
    queue.push(...(children.get(id) ?? []));
  }
  return narrowedTo(geometry, kept);
}
