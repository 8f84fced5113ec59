import type { FaceBackend, FaceListener } from '../../kinds/face.ts';
import type { ResourceId } from '../../model/design.ts';
import { MARKS, OUTCOME_COLOUR } from '../glyphs.ts';
import { faceOf } from '../layout/geometry.ts';
import { CHIP } from '../layout/sizes.ts';
import { shapeOf } from '../layout/tree.ts';
import { lengthOf, type Line, pointAt } from '../lanes/polyline.ts';
import type { Run } from '../lanes/traces.ts';
import { readable } from '../parts/look.ts';
import { QUIET, rect, STYLE, text } from '../parts/make.ts';
import { grown, overlap, type Rect } from '../rect.ts';
import type { Group, Shape } from '../shapes.ts';
import { textWidth } from '../text.ts';
import { RADII } from '../tokens.ts';
import { worldBounds } from '../world.ts';
import type { ResourceInput } from './input.ts';

/** From the ends of a line to the middle of a chip on it, and how far it gives way at a time, in px. */
const CLEAR = 20;
const STEP = 6;
/** From a line to a chip that has no room on it: the reply fits between. */
const BESIDE = 20;
const MARK = 12;

/** What a chip on a line says. */
interface Label {
  readonly key: string;
  readonly words: string;
  readonly healthy?: boolean;
}

/** What is drawn already and must stay readable. */
export interface Around {
  readonly marks: readonly Group[];
  readonly labels: readonly Group[];
}

/** Where the words and glyphs of a frame's label are: the label itself is as wide as its frame. */
const wordsIn = ({ x, y, shapes }: Group): readonly Rect[] =>
  shapes.flatMap((shape): readonly Rect[] => {
    if (shape.type === 'glyph') return [{ x: x + shape.x, y: y + shape.y, width: shape.size, height: shape.size }];
    if (shape.type !== 'text') return [];
    return [{ x: x + shape.x, y: y + shape.y - shape.size, width: textWidth(shape.text, shape), height: shape.size * 1.3 }];
  });

/**
 * Chips on the ways out of load balancers: the listener that took the packet where they begin, port, weight and health of each backend where
 * they end. One that has no room beside everything else is left out: the inspector has it too. Only from 75 % on.
 */
export function balancingGroups(input: ResourceInput, runs: readonly Run[], around: Around): readonly Group[] {
  const out = runs.filter(({ from, to }) => faceOf(input.faces, from).backends?.some(({ resource }) => resource === to));
  if (input.look.level !== 'full' || out.length === 0) return [];
  const taken: Rect[] = [];
  for (const [id, box] of input.geometry.boxes) if (shapeOf(input.design.resources[id]) !== 'frame') taken.push(grown(box, 3));
  taken.push(
    ...input.chips.chips.map(({ box }) => grown(box, 3)),
    ...around.marks.map((mark) => grown(worldBounds(mark), 2)),
    ...around.labels.flatMap(wordsIn),
  );
  const groups: Group[] = [];
  const put = (label: Label, on: ResourceId, line: Line, from: 'start' | 'end', free: (box: Rect) => boolean): void => {
    const { shapes, width } = draw(label, input.look.step);
    const length = lengthOf(line);
    for (const aside of [0, 1, -1]) {
      for (let away = CLEAR; away <= length - CLEAR; away += STEP) {
        const middle = pointAt(line, from === 'start' ? away : length - away);
        const x = middle.x - width / 2 + aside * (width / 2 + BESIDE);
        const box = { x, y: middle.y - CHIP.height / 2, width, height: CHIP.height };
        if (taken.some((other) => overlap(other, box)) || !free(box)) continue;
        taken.push(grown(box, 4));
        const bounds = { x: -1, y: -1, width: width + 2, height: CHIP.height + 2 };
        groups.push({ key: `balances ${label.key}`, role: 'chip', resource: on, on, x: box.x, y: box.y, scale: 1, bounds, shapes });
        return;
      }
    }
  };
  for (const run of out) {
    const backend = faceOf(input.faces, run.from).backends?.find(({ resource }) => resource === run.to);
    const words = backend && wordsOf(backend, input.say);
    if (!backend || !words) continue;
    const others = runs.filter(({ to }) => to !== run.to);
    const label = { key: `${run.from} ${run.to}`, words, ...(backend.healthy !== undefined && { healthy: backend.healthy }) };
    // On what several lines share it would not say whose it is.
    put(label, run.from, run.line, 'end', (box) => !others.some(({ line }) => crosses(line, box)));
  }
  // The card itself names its listeners, so theirs come last.
  const begun = new Set<string>();
  for (const run of out) {
    const listener = listenerOf(input, run);
    const key = listener && `${run.from} ${listener.protocol} ${listener.port}`;
    if (!key || begun.has(key)) continue;
    begun.add(key);
    put({ key, words: input.say('LANE_LISTENER', { ...listener, transports: '' }) }, run.from, run.line, 'start', () => true);
  }
  return groups;
}

/** The listener that took the packet of a run; without a trace, the only one. */
function listenerOf({ faces }: ResourceInput, { from, came }: Run): FaceListener | undefined {
  const listeners = faceOf(faces, from).listeners ?? [];
  if (!came) return listeners.length === 1 ? listeners[0] : undefined;
  const transport = came.protocol === 17 ? 'udp' : 'tcp';
  return listeners.find(({ port, transports }) => port === came.destinationPort && transports.includes(transport));
}

function wordsOf({ ports, weight }: FaceBackend, say: ResourceInput['say']): string | undefined {
  const values = { ports: ports.length > 2 ? `${ports[0]}…` : ports.join(', '), ...(weight !== undefined && { weight }) };
  if (ports.length === 0) return weight === undefined ? undefined : say('LANE_WEIGHT', values);
  return say(weight === undefined ? 'LANE_BACKEND' : 'LANE_BACKEND_WEIGHT', values);
}

function draw({ words, healthy }: Label, step: number): { readonly shapes: readonly Shape[]; readonly width: number } {
  const style = { ...STYLE.badge, size: readable(STYLE.badge.size, step) };
  const left = 8 + (healthy === undefined ? 0 : MARK + 4);
  const width = Math.ceil(left + textWidth(words, style) + 8);
  const outcome = healthy ? 'works' : 'request-blocked';
  const y = CHIP.height / 2;
  return {
    width,
    shapes: [
      rect(0, 0, width, CHIP.height, RADII.pill, 'raised', QUIET),
      ...(healthy === undefined
        ? []
        : [
            {
              type: 'glyph' as const,
              x: 6,
              y: y - MARK / 2,
              size: MARK,
              grid: 16 as const,
              parts: MARKS[outcome],
              colour: OUTCOME_COLOUR[outcome],
              stroke: 1.8,
            },
          ]),
      text(words, left, y + style.size * 0.355, style, 'ink-2'),
    ],
  };
}

/** Whether a line runs through a box. */
const crosses = (line: Line, box: Rect): boolean =>
  line.some((b, i) => {
    const a = line[i - 1];
    if (!a) return false;
    const run = { x: Math.min(a.x, b.x) - 2, y: Math.min(a.y, b.y) - 2, width: Math.abs(a.x - b.x) + 4, height: Math.abs(a.y - b.y) + 4 };
    return overlap(run, box);
  });
