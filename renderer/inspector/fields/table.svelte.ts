import { addRow, deleteRows, fillRows, moveRow } from '../../../core/edit/rows.ts';
import { cellState, type FieldState } from '../../../core/kinds/form.ts';
import { doc } from '../../state/document.svelte.ts';
import { drafts } from '../drafts.svelte.ts';
import { type Column, readRow } from './cells.ts';
import type { Row } from './columns.ts';
import type { FieldPlace } from './edit.svelte.ts';

/** What is done to the rows of one table; what was typed and is no value yet goes with its row. */
export function tableAt(place: FieldPlace) {
  const where = { id: place.resource, field: place.field };
  const follow = (to: (index: number) => number | undefined) => drafts.follow(place.resource, place.field, to);

  return {
    add(index: number, row: Row = {}): void {
      follow((other) => (other >= index ? other + 1 : other));
      doc.run(addRow, { ...where, index, row });
    },
    remove(indexes: readonly number[]): void {
      follow((other) => (indexes.includes(other) ? undefined : other - indexes.filter((index) => index < other).length));
      doc.run(deleteRows, { ...where, indexes });
    },
    move(index: number, to: number): void {
      follow((other) => {
        if (other === index) return to;
        if (other > index && other <= to) return other - 1;
        return other < index && other >= to ? other + 1 : other;
      });
      doc.run(moveRow, { ...where, index, to });
    },
    /** Pastes rows of text from row `at` on; each cell is read by its column, and what is no value stays there with its error. */
    fill(at: number, table: readonly (readonly string[])[], columns: readonly Column[], rows: readonly Row[], state: FieldState | undefined): void {
      const read = table.map((cells, offset) =>
        readRow(cells, columns, rows[at + offset], doc.design, (column) => cellState(state, at + offset, column)),
      );
      doc.run(fillRows, { ...where, at, rows: read.map(({ values }) => values) });
      for (const [offset, one] of read.entries()) {
        for (const column of Object.keys(one.values)) drafts.drop({ ...place, index: at + offset, column });
        for (const [column, text] of Object.entries(one.drafts)) drafts.set({ ...place, index: at + offset, column }, text);
      }
    },
  };
}
