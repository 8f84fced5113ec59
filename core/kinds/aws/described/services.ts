import { type Fact, type Item, text } from '../../describe.ts';

/** Services of AWS that endpoints lead to or prefix lists are of, by name, each with the record that names it first. */
export const SERVICES: Fact<ReadonlyMap<string, Item>> = (answers) => {
  const found = new Map<string, Item>();
  const add = (name: string | undefined, item: Item): void => {
    // One's own services have records of their own.
    if (name !== undefined && !found.has(name) && answers.where('ServiceConfigurations', 'ServiceName', name).length === 0) found.set(name, item);
  };
  for (const one of answers.all('VpcEndpoints')) add(text(one, 'ServiceName'), one);
  for (const one of answers.all('PrefixLists')) {
    const name = text(one, 'PrefixListName');
    if (name?.startsWith('com.amazonaws.')) add(name, one);
  }
  return found;
};
