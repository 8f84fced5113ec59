import { lacksAddress } from '../../engine/answer.ts';
import { nameOf } from '../../model/design.ts';
import { text } from '../parts/make.ts';
import type { Shape } from '../shapes.ts';
import { fitText, textWidth, type TextStyle } from '../text.ts';
import { WEIGHTS } from '../tokens.ts';
import { OUTCOME_WORD, type PrintInput } from './input.ts';
import { familySample, mark, SMALL, words } from './samples.ts';

export const TITLE_SIZE = { width: 420, height: 88 } as const;
const NAME: TextStyle = { font: 'ui', size: 16, weight: WEIGHTS.title };
const BODY: TextStyle = { font: 'ui', size: 12, weight: WEIGHTS.text };
const RIGHT = 132;
/** A longer name of a design is cut. */
const LONGEST_NAME = 440;

/** Name, flow and verdicts at the left; date, revision and maker at the right. From 0, 0, as wide as the name and the verdicts need. */
export function titleBlock(input: PrintInput): { readonly shapes: readonly Shape[]; readonly width: number } {
  const { design, answer, say, title } = input;
  const shapes: Shape[] = [];
  let left = 14;
  for (const family of answer?.families ?? []) {
    if (family.paths.length === 0 && family.blockers.length === 0 && family.notModelled.length === 0) continue;
    const at = familySample(shapes, family.family, left, 66, say) + 8;
    if (lacksAddress(family)) left = words(shapes, say('NO_ADDRESS', {}), at, 66, 'ink-3') + 16;
    else left = words(shapes, say(OUTCOME_WORD[family.outcome], {}), mark(shapes, family.outcome, at, 66, 14) + 5, 66) + 16;
  }
  const named = Math.min(Math.ceil(textWidth(design.name, NAME)), LONGEST_NAME) + 28;
  const width = Math.max(TITLE_SIZE.width, left + RIGHT, named + RIGHT);
  const room = width - RIGHT - 28;
  shapes.unshift(
    { type: 'rect', x: 0, y: 0, width, height: TITLE_SIZE.height, fill: 'panel', stroke: { colour: 'line-3', width: 1 } },
    { type: 'path', d: `M${width - RIGHT} 0v${TITLE_SIZE.height}`, stroke: { colour: 'line-3', width: 1 } },
    text(fitText(design.name, NAME, room), 14, 27, NAME, 'ink-1'),
  );
  if (answer) {
    const { from, to, protocol, port } = answer.flow;
    const end = (id: string): string => nameOf(id, design.resources[id]);
    const flow = say('PICTURE_FLOW', { from: end(from), to: end(to), service: port === undefined ? protocol : `${protocol}/${port}` });
    shapes.push(text(fitText(flow, BODY, room), 14, 46, BODY, 'ink-2'));
  }
  const lines = [
    title?.date,
    title?.revision === undefined ? undefined : say('PICTURE_REVISION', { revision: title.revision }),
    say('PICTURE_NOT_TO_SCALE', {}),
    say('PICTURE_MAKER', {}),
  ];
  const shown = lines.filter((line): line is string => line !== undefined && textWidth(line, SMALL) > 0);
  shapes.push(...shown.map((line, i) => text(fitText(line, SMALL, RIGHT - 24), width - RIGHT + 12, 22 + i * 17, SMALL, 'ink-2')));
  return { shapes, width };
}
