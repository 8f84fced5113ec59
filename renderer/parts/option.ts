/** One line of a list to choose from. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Mono, after the name. */
  readonly detail?: string;
  /** The inside of an SVG on a 24 grid. */
  readonly glyph?: string;
  /** Why it cannot be taken now: it is shown all the same. */
  readonly why?: string;
  /** Other words by which it is found. */
  readonly search?: readonly string[];
}

/** The options that a person may mean: names that begin with the words first, then those that hold them anywhere. */
export function matching(options: readonly Option[], query: string): readonly Option[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return options;
  const rank = (option: Option): number => {
    const name = option.name.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.split(/[\s-]/).some((word) => word.startsWith(wanted))) return 1;
    if (option.search?.some((word) => word.toLowerCase().startsWith(wanted))) return 2;
    if ([name, option.id, option.detail ?? '', ...(option.search ?? [])].some((word) => word.toLowerCase().includes(wanted))) return 3;
    return 4;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((ranked) => ranked.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((ranked) => ranked.option);
}
