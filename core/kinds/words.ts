/** The words of a kind in one language. Sentences may hold `{value}` placeholders. */
export interface KindWords {
  /** "Egress-only internet gateway" */
  readonly name: string;
  /** A shorter name for docks and captions: "Egress-only". */
  readonly short: string;
  /** The stem of the ids and names of new ones: "eigw". */
  readonly stem: string;
  /** Two or three sentences for the palette, the inspector and the help page. */
  readonly help: string;
  /** Words by which people search for it: other clouds' names, abbreviations. */
  readonly search: readonly string[];
  /** What `Kind.naming` allows, in one sentence. */
  readonly naming?: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** Sentences of its findings, reasons, steps, badges, fixes, connections and of its form, by code. */
  readonly sentences: Readonly<Record<string, string>>;
}

export interface FieldWords {
  readonly label: string;
  /** One sentence under the control, or in its tooltip. */
  readonly hint?: string;
  /** What is in force while nothing is set, in two or three words: it stands in the empty control. */
  readonly empty?: string;
  /** Which characters are allowed, in one sentence: said while something is typed that `TextField.pattern` does not take. */
  readonly invalid?: string;
  /** Names of the choices. */
  readonly options?: Readonly<Record<string, string>>;
  /** Words of the columns of a table. */
  readonly columns?: Readonly<Record<string, FieldWords>>;
}
