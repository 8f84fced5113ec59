import { drawable } from '../../engine/answer.ts';
import type { Outcome } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Shape } from '../shapes.ts';
import { FAMILY_WORD, OUTCOME_WORD, type PrintInput } from './input.ts';
import { familySample, mark, words } from './samples.ts';

const GAP = 18;
const LEGEND_HEIGHT = 20;

type Entry = (shapes: Shape[], x: number, y: number) => number;

/** Only what occurs in the drawing: lines (families, request and reply, what was not reached), and marks. */
function entriesOf({ scene, answer, say }: PrintInput): { readonly lines: readonly Entry[]; readonly marks: readonly Entry[] } {
  const entries: Entry[] = [];
  const families = FAMILIES.filter((f) => scene.tracks.some((t) => t.family === f) || scene.ends.some((e) => e.family === f));
  for (const family of families) {
    entries.push((shapes, x, y) => words(shapes, say(FAMILY_WORD[family], {}), familySample(shapes, family, x, y, say) + 7, y));
  }
  if (scene.tracks.some((t) => t.half === 'request')) {
    entries.push((shapes, x, y) => {
      shapes.push(
        { type: 'path', d: `M${x} ${y}h18`, stroke: { colour: 'ink-1', width: 4 } },
        { type: 'path', d: `M${x + 17} ${y - 5.5}L${x + 26} ${y}L${x + 17} ${y + 5.5}Z`, fill: 'ink-1' },
      );
      return words(shapes, say('REQUEST', {}), x + 33, y);
    });
  }
  if (scene.tracks.some((t) => t.half === 'reply')) {
    entries.push((shapes, x, y) => {
      shapes.push({ type: 'path', d: `M${x + 8} ${y}h18`, stroke: { colour: 'ink-1', width: 1.5 } });
      shapes.push({ type: 'path', d: `M${x + 9} ${y - 4}L${x + 1} ${y}L${x + 9} ${y + 4}Z`, fill: 'panel', stroke: { colour: 'ink-1', width: 1.3 } });
      return words(shapes, say('REPLY', {}), x + 33, y);
    });
  }
  const unreached = drawable(answer)?.families.some((f) => f.paths.some((p) => p.unreached.length > 0)) ?? false;
  if (unreached && scene.tracks.length > 0) {
    entries.push((shapes, x, y) => {
      shapes.push({ type: 'path', d: `M${x + 2} ${y}h24`, stroke: { colour: 'ink-1', width: 2.25, dash: [0.1, 6], cap: 'round' } });
      return words(shapes, say('PICTURE_NOT_REACHED', {}), x + 33, y);
    });
  }
  const outcomes = [...new Set(scene.ends.map((e): Outcome => e.outcome))];
  const marks = outcomes.map(
    (outcome): Entry =>
      (shapes, x, y) =>
        words(shapes, say(OUTCOME_WORD[outcome], {}), mark(shapes, outcome, x, y, 16) + 6, y),
  );
  return { lines: entries, marks };
}

/** The legend, marks in a row of their own where not all fit into one; in rows of at most `room` px, from 0, 0; its height is 0 when there is nothing to explain. */
export function legend(input: PrintInput, room: number): { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number } {
  const shapes: Shape[] = [];
  const { lines, marks } = entriesOf(input);
  const entries = [...lines, ...marks];
  const whole = entries.reduce((at, entry) => entry([], at, 0) + GAP, 0) - GAP;
  let [x, y, width] = [0, LEGEND_HEIGHT / 2, 0];
  for (const entry of entries) {
    if (x > 0 && (entry([], x, y) > room || (whole > room && entry === marks[0]))) [x, y] = [0, y + LEGEND_HEIGHT];
    const end = entry(shapes, x, y);
    width = Math.max(width, end);
    x = end + GAP;
  }
  return { shapes, width, height: entries.length === 0 ? 0 : y + LEGEND_HEIGHT / 2 };
}
