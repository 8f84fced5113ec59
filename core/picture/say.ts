import { type Design, nameOf } from '../model/design.ts';
import { fill } from '../words/catalogue.ts';
import { PICTURE_WORDS } from '../words/en/picture.ts';
import { UI_WORDS } from '../words/en/ui.ts';
import { SENTENCES, sentenceIn } from '../words/index.ts';
import type { Say } from './parts/look.ts';

const ALL: Readonly<Record<string, string>> = { ...UI_WORDS, ...PICTURE_WORDS, ...SENTENCES };

/** The words of pictures of a design: badges, verdicts, legend, reasons. A code without a sentence is shown as it is. */
export function pictureSay(design: Design): Say {
  return (code, values, place) =>
    place ? sentenceIn(design, { code, values, place }) : fill(ALL[code] ?? code, values, (id) => nameOf(id, design.resources[id]));
}
