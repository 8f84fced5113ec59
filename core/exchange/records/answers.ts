import { type Answers, type Fact, type Item, type Shape, text } from '../../kinds/describe.ts';

/** Everything that the files list, by the key of the list or the type of the resource. */
export interface Collected {
  readonly tables: ReadonlyMap<string, readonly Item[]>;
  readonly shape: Shape;
}

/**
 * The records as kinds ask for them. Indexes are made when they are asked for first. `asked`: the lists that some kind read;
 * `isTaken`: whether any kind was given this record, by what it names or with its whole list.
 * @param idKeys by which key a record of a list is known
 */
export function createAnswers(
  { tables }: Collected,
  idKeys: Readonly<Record<string, string>> = {},
): { readonly answers: Answers; readonly asked: ReadonlySet<string>; readonly isTaken: (table: string, item: Item) => boolean } {
  const indexes = new Map<string, ReadonlyMap<string, readonly Item[]>>();
  const facts = new Map<Fact<unknown>, unknown>();
  const asked = new Set<string>();
  const whole = new Set<string>();
  const given = new Set<Item>();

  const listed = (table: string): readonly Item[] => {
    asked.add(table);
    return tables.get(table) ?? [];
  };
  const all = (table: string): readonly Item[] => {
    whole.add(table);
    return listed(table);
  };
  const give = (found: readonly Item[]): readonly Item[] => {
    for (const item of found) given.add(item);
    return found;
  };
  const index = (table: string, key: string): ReadonlyMap<string, readonly Item[]> => {
    const name = `${table} ${key}`;
    const known = indexes.get(name);
    if (known) return known;
    const made = new Map<string, Item[]>();
    for (const item of listed(table)) {
      const value = text(item, key);
      if (value === undefined) continue;
      const list = made.get(value);
      if (list) list.push(item);
      else made.set(value, [item]);
    }
    indexes.set(name, made);
    return made;
  };

  const answers: Answers = {
    all,
    one: (table, id) => (id === undefined ? undefined : give(index(table, idKeys[table] ?? '').get(id) ?? [])[0]),
    where: (table, key, value) => (value === undefined ? [] : give(index(table, key).get(value) ?? [])),
    about: (table, ...words) => all(table).filter(({ origin }) => words.some((word) => origin.file.includes(word))),
    has: (table) => {
      asked.add(table);
      return tables.has(table);
    },
    fact: <T>(fact: Fact<T>): T => {
      if (!facts.has(fact)) facts.set(fact, fact(answers));
      return facts.get(fact) as T;
    },
  };
  return { answers, asked, isTaken: (table, item) => whole.has(table) || given.has(item) };
}
