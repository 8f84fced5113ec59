import { drawable, type FamilyAnswer } from '../../engine/answer.ts';
import { kindOf } from '../../kinds/index.ts';
import { nameOf, type Outcome } from '../../model/design.ts';
import { settingWith } from '../../model/fields.ts';
import type { PlaceRef, ReasonValue } from '../../model/reason.ts';
import { OUTCOME_COLOUR } from '../glyphs.ts';
import { text } from '../parts/make.ts';
import type { Shape } from '../shapes.ts';
import { textWidth, type TextStyle, wrapText } from '../text.ts';
import { WEIGHTS } from '../tokens.ts';
import { FAMILY_WORD, OUTCOME_WORD, type PrintInput } from './input.ts';
import { BODY, mark } from './samples.ts';

const STRONG: TextStyle = { ...BODY, weight: WEIGHTS.title };
const LINE = 17;
const GAP = 10;

interface Note {
  readonly outcome: Outcome;
  readonly family: FamilyAnswer['family'];
  readonly sentence: string;
  readonly decided: string;
}

/** What stops a packet, as on the callout: the reason and what decided it, for every blocker and for what is not modelled. */
function notesOf({ design, answer, say }: PrintInput): readonly Note[] {
  const reason = (r: { readonly code: string; readonly values: Readonly<Record<string, ReasonValue>>; readonly place?: PlaceRef }) => ({
    sentence: say(r.code, r.values, r.place),
    decided: r.place ? say('PICTURE_DECIDED_BY', { place: placeWords(r.place) }) : '',
  });
  const placeWords = ({ resource, field, index }: PlaceRef): string => {
    const kind = kindOf(design.resources[resource]?.kind);
    const declared = field === undefined ? undefined : kind?.fields[field];
    const name = nameOf(resource, design.resources[resource]);
    if (field === undefined) return name;
    const setting = declared?.term ?? kind?.words.fields[field]?.label ?? field;
    return `${name}, ${index === undefined ? settingWith(setting, declared, design.resources[resource]?.[field]) : `${setting} ${index + 1}`}`;
  };
  return (drawable(answer)?.families ?? []).flatMap((f) => [
    ...f.blockers.map((b): Note => ({ outcome: b.half === 'request' ? 'request-blocked' : 'reply-blocked', family: f.family, ...reason(b) })),
    ...f.notModelled.map((r): Note => ({ outcome: 'not-modelled', family: f.family, ...reason(r) })),
  ]);
}

/** The notes below each other in `room` px, from 0, 0. */
export function notes(input: PrintInput, room: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let y = 0;
  for (const note of notesOf(input)) {
    const colour = OUTCOME_COLOUR[note.outcome];
    const head = input.say('PICTURE_VERDICT', {
      verdict: input.say(OUTCOME_WORD[note.outcome], {}),
      family: input.say(FAMILY_WORD[note.family], {}),
    });
    const left = mark(shapes, note.outcome, 14, y + LINE / 2, 16) + 6;
    shapes.push(text(head, left, y + 13, STRONG, colour));
    const indent = left + textWidth(head, STRONG) + 6;
    const [first = '', ...rest] = wrapFrom(note.sentence, room, indent - 14);
    shapes.push(text(first, indent, y + 13, BODY, 'ink-1'));
    const lines = [...rest, ...(note.decided ? wrapText(note.decided, BODY, room - 14) : [])];
    shapes.push(...lines.map((line, i) => text(line, 14, y + 13 + LINE * (i + 1), BODY, 'ink-1')));
    const height = LINE * (lines.length + 1);
    shapes.push({ type: 'rect', x: 0, y, width: 2, height, fill: colour });
    y += height + GAP;
  }
  return { shapes, height: Math.max(0, y - GAP) };
}

/** Lines of a sentence whose first line begins `indent` px in. */
function wrapFrom(sentence: string, room: number, indent: number): readonly string[] {
  const first = wrapText(sentence, BODY, room - 14 - indent)[0] ?? '';
  if (first === sentence) return [first];
  return [first, ...wrapText(sentence.slice(first.length).trimStart(), BODY, room - 14)];
}
