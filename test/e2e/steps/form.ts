import { expect } from 'vitest';
import type { Person } from './person.ts';

/** The settings in the inspector, as somebody reads and fills them. */
export function formOf(person: Person) {
  const { page } = person;
  const option = (name: string) => page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
  const settled = async (name: string) => {
    await person.field(name).getByRole('combobox').click();
    await page.getByRole('option').first().waitFor();
  };
  /** The open list: each choice with why it cannot be taken, which is empty for those that can. */
  const listed = () =>
    page
      .getByRole('option')
      .evaluateAll((nodes) =>
        Object.fromEntries(
          nodes.map((node) => [node.querySelector('.name')?.textContent?.trim(), node.querySelector('.why')?.textContent?.trim() ?? '']),
        ),
      ) as Promise<Readonly<Record<string, string>>>;
  const cell = (table: string, row: number, column: string) => person.field(table).locator(`[data-row="${row}"] [data-column="${column}"]`);

  return {
    listed,
    /** What a field offers, and why it refuses the rest. */
    async offers(name: string): Promise<Readonly<Record<string, string>>> {
      await settled(name);
      const found = await listed();
      await person.press('Escape');
      return found;
    },
    async choose(name: string, choice: string): Promise<void> {
      await settled(name);
      await option(choice).click();
      await expect.poll(() => person.field(name).getByRole('combobox').textContent()).toContain(choice);
    },
    /** Tries to take what is refused: the list stays open and nothing changes. */
    async cannotChoose(name: string, choice: string): Promise<void> {
      const before = await person.field(name).getByRole('combobox').textContent();
      await settled(name);
      await option(choice).click({ force: true });
      expect(await option(choice).getAttribute('aria-disabled')).toBe('true');
      await person.press('Escape');
      expect(await person.field(name).getByRole('combobox').textContent()).toBe(before);
    },
    write: (name: string, text: string) => person.field(name).getByRole('textbox').fill(text),
    says: async (name: string, sentence: string | RegExp): Promise<void> => {
      await expect.poll(() => person.field(name).textContent(), { message: name }).toMatch(sentence);
    },
    /** Takes away what is written and applies no longer. */
    remove: (name: string) => person.field(name).getByRole('button', { name: 'Remove' }).click(),
    isShown: (name: string) => person.field(name).isVisible(),
    cell,
    addRow: (table: string) => person.field(table).getByRole('button', { name: 'Add a row' }).press('Enter'),
    /** Types from cell to cell, as in a spreadsheet; a choice is found by its first letters. */
    async fillIn(...cells: readonly string[]): Promise<void> {
      for (const [index, text] of cells.entries()) {
        if (index > 0) await person.press('Tab');
        await person.type(text);
      }
    },
  };
}
