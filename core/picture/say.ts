import { type Design, nameOf } from '../model/design.ts';
import { fill } from '../words/catalogue.ts';
import { PICTURE_WORDS } from '../words/en/picture.ts';
import { UI_WORDS } from '../words/en/ui.ts';
import { SENTENCES, sentenceIn } from '../words/index.ts';
import type { Say } from './parts/look.ts';

const ALL: Readonly<Record<string, string>> = { ...UI_WORDS, ...PICTURE_WORDS, ...SENTENCES };

/**
 * The words of pictures of a design, on paper and in the window: badges, verdicts, legend, reasons. A code without a sentence is shown as it is.
 * `name` says how a resource is called.
 */
export function pictureSay(design: Design, name = (id: string): string => nameOf(id, design.resources[id])): Say {
  return (code, values, place) => (place ? sentenceIn(design, { code, values, place }, name) : fill(ALL[code] ?? code, values, name));
}
