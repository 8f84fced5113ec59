import type { ResourceId } from '../../../model/design.ts';
import { type Found, found, ref, type Values } from '../../finding.ts';
import type { View } from '../../view.ts';

/** What is wrong with a row: in which column, and the values of the sentence. */
export type Bad = Values & { readonly column: string };

/** What is found in the rows of a table, each with its place and its number. */
export const inRows =
  <R>(field: string, rows: (view: View, id: ResourceId) => readonly R[], check: (row: R, view: View, id: ResourceId) => Bad | false | undefined) =>
  (view: View, id: ResourceId): readonly Found[] =>
    rows(view, id).flatMap((row, index) => {
      const bad = check(row, view, id);
      if (!bad) return [];
      const { column, ...values } = bad;
      return [found({ resource: id, field, index, column }, { resource: ref(id), row: index + 1, ...values })];
    });
