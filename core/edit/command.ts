import type { Draft } from 'immer';
import type { Design } from '../model/design.ts';
import type { EditWord } from '../words/en/edit.ts';

/** The design while a command writes to it. */
export type DesignDraft = Draft<Design>;

/** One kind of change of the design. `label` is what undo calls it, a word of `EDIT_WORDS`. `run` never fails for a person's mistake. */
export interface Command<A, R = void> {
  readonly id: string;
  readonly label: EditWord;
  readonly run: (draft: DesignDraft, args: A) => R;
}

export const command = <A, R = void>(id: string, label: EditWord, run: (draft: DesignDraft, args: A) => R): Command<A, R> => ({ id, label, run });
