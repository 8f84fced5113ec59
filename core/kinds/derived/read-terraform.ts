import { type Answers, type Described, inner, type Item, text, texts } from '../describe.ts';

/** What readers of Terraform of every cloud share. A record is an instance of a block; what names another one has its id there. */

/** The id in the design. */
export const idOf = (item: Item): string => text(item, '$id') ?? '';

/** The name that people gave it: a tag, or an argument. */
export function named(item: Item, argument?: string): { readonly name?: string } {
  const tags = inner(item, 'tags');
  const name = (tags && text(tags, 'Name')) ?? (argument === undefined ? undefined : text(item, argument));
  return name === undefined ? {} : { name };
}

/**
 * A resource of this kind for every instance of a type.
 * @param notes what of it no field can hold
 */
export const each =
  (
    type: string,
    values: (item: Item, answers: Answers) => Described['values'] | undefined,
    notes?: (item: Item, answers: Answers) => NonNullable<Described['notes']>,
  ) =>
  (answers: Answers): readonly Described[] =>
    answers.all(type).flatMap((item) => {
      const read = values(item, answers);
      return read === undefined ? [] : [{ id: idOf(item), values: read, of: item, ...(notes && { notes: notes(item, answers) }) }];
    });

/** That a configuration gives something twice what it has only once: the first is kept. */
export const second = (code: string, item: Item, ids: readonly string[]): NonNullable<Described['notes']> =>
  ids.slice(1).map((other) => ({ code, values: { resource: idOf(item), kept: ids[0] ?? '', other } }));

/** Several readers as one. */
export const all =
  (...readers: readonly ((answers: Answers) => readonly Described[])[]) =>
  (answers: Answers): readonly Described[] =>
    readers.flatMap((read) => read(answers));

/** Instances of a type that name `id` under `key`. */
export const naming = (answers: Answers, type: string, key: string, id: string): readonly Item[] => answers.where(type, key, id);

/** The texts of several arguments, single ones and lists, each once. */
export const textsOf = (item: Item, ...keys: readonly string[]): readonly string[] => [...new Set(keys.flatMap((key) => texts(item, key)))];

/** What is said of the provider that builds an instance: the one that it names, or the plain one. */
export function providerOf(answers: Answers, item: Item, provider: string): Item | undefined {
  const alias = text(item, 'provider')?.slice(provider.length + 1) ?? '';
  return answers.where('$provider', 'provider', provider).find((one) => (text(one, 'alias') ?? '') === alias);
}

/** The region in which an instance is built: its own, or that of its provider. */
export function regionOf(answers: Answers, item: Item, provider: string): string | undefined {
  const named = providerOf(answers, item, provider);
  return text(item, 'region') ?? (named && text(named, 'region'));
}

/** The regions in which networks are built. */
export const regionsOf =
  (type: string, provider: string) =>
  (answers: Answers): readonly Described[] => {
    const seen = new Set<string>();
    return answers.all(type).flatMap((of): readonly Described[] => {
      const region = regionOf(answers, of, provider);
      if (region === undefined || seen.has(region)) return [];
      seen.add(region);
      return [{ id: region, values: { region }, of }];
    });
  };
