import { type Answers, type Describe, type Described, type Item, items, named, text, texts, whole } from '../../describe.ts';
import { homeOf, regionIn, regionOfFile } from '../described/regions.ts';

const isOfAws = (item: Item): boolean => text(item, 'OwnerId') === 'AWS' || (text(item, 'PrefixListName')?.startsWith('com.amazonaws.') ?? false);

/** `describe-prefix-lists` says the blocks, `get-managed-prefix-list-entries` the entries of one list, which its file is called by. */
function entries(answers: Answers, id: string, item: Item) {
  const blocks = texts(item, 'Cidrs').map((cidr) => ({ cidr }));
  if (blocks.length > 0) return blocks;
  return answers.about('Entries', id).map((entry) => ({ cidr: text(entry, 'Cidr'), description: text(entry, 'Description')?.slice(0, 255) }));
}

function prefixList(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'PrefixListId');
  if (id === undefined) return [];
  const rows = entries(answers, id, item);
  const ipv6 = text(item, 'AddressFamily') === 'IPv6' || (rows[0]?.cidr?.includes(':') ?? false);
  const own = !isOfAws(item);
  const values = {
    name: text(item, 'PrefixListName'),
    ...named(item),
    in: homeOf(answers, regionIn(text(item, 'PrefixListArn')) ?? regionIn(text(item, 'PrefixListName')) ?? regionOfFile(item), item),
    // What is in one that no file lists is as unknown as what AWS puts into its own.
    service: own ? undefined : text(item, 'PrefixListName'),
    owner: own && (rows.length > 0 || answers.has('Entries')) ? 'customer' : 'aws',
    addressFamily: ipv6 ? 'ipv6' : 'ipv4',
    maxEntries: own ? whole(item, 'MaxEntries') : undefined,
    entries: rows,
  };
  return [{ id, values, of: item, ...(own && rows.length === 0 ? { notes: [{ code: 'LIST_NOT_DESCRIBED', values: { list: id } }] } : {}) }];
}

/** Lists that rules and routes name and no file describes: nobody knows what is in them. */
function unknown(answers: Answers, taken: ReadonlySet<string>): readonly Described[] {
  const rules = answers.all('SecurityGroups').flatMap((one) => [...items(one, 'IpPermissions'), ...items(one, 'IpPermissionsEgress')]);
  const mentions = [...rules.flatMap((one) => items(one, 'PrefixListIds')).map((item) => ({ item, id: text(item, 'PrefixListId') }))];
  for (const item of answers.all('RouteTables').flatMap((one) => items(one, 'Routes')))
    mentions.push({ item, id: text(item, 'DestinationPrefixListId') });
  for (const item of answers.all('SecurityGroupRules')) mentions.push({ item, id: text(item, 'PrefixListId') });
  const found = new Map<string, Described>();
  for (const { item, id } of mentions) {
    if (id === undefined || taken.has(id) || found.has(id)) continue;
    found.set(id, { id, values: { owner: 'aws' }, of: item, notes: [{ code: 'LIST_NOT_DESCRIBED', values: { list: id } }] });
  }
  return [...found.values()];
}

export const describe: Describe = { read: (answers) => answers.all('PrefixLists').flatMap((item) => prefixList(answers, item)), rest: unknown };
