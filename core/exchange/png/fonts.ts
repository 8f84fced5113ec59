/** The files of `assets/fonts`, wherever they are kept. */
export interface FontFiles {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | Promise<Uint8Array>;
}

/** Chinese and Japanese letters: a font fifty times as large as the others, so it is only read where it is needed. */
const WIDE_FONT = 'noto-sans-sc.ttf';
const WIDE = /[\u2e80-\u9fff\uf900-\uffef]/;
/** The fonts of the weights, `inter-450.ttf`: the painter takes the first font that has a letter, so they come first. */
const hasWeight = (name: string): boolean => /-\d+\.ttf$/.test(name);

/** The fonts that a picture with this text needs, in the order in which the painter tries them. */
export async function fontsFor(text: string, { names, read }: FontFiles): Promise<readonly Uint8Array[]> {
  const wanted = names
    .filter((name) => name.endsWith('.ttf') && (name !== WIDE_FONT || WIDE.test(text)))
    .sort((a, b) => Number(hasWeight(b)) - Number(hasWeight(a)) || a.localeCompare(b));
  return Promise.all(wanted.map(read));
}

/** What is written with letters that none of the fonts has: other scripts and pictures. */
const NO_FONT =
  /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}\p{sc=Inherited}]|\p{Emoji_Presentation}/gu;

/** The letters of the text that a picture must leave out, each once. */
export const lettersWithoutFont = (text: string): readonly string[] => [...new Set(text.match(NO_FONT))];
