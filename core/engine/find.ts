import { kindOf } from '../kinds/index.ts';
import type { Query, View } from '../kinds/view.ts';
import { same } from '../kinds/derived/same.ts';
import { type Design, nameOf, type ResourceId } from '../model/design.ts';
import type { Field } from '../model/fields.ts';
import type { PlaceRef } from '../model/reason.ts';
import { type Address, FAMILIES, formatAddress, parseAddress, sameAddress } from '../net/address.ts';
import { formatPrefix, holds, parsePrefix, type Prefix, samePrefix, within } from '../net/prefix.ts';
import { interfacesOf } from './ends.ts';

/** A resource that was looked for, and by what it was found: `text` is the address or block. `written`: it only speaks of it, at `place`. */
export interface Found {
  readonly resource: ResourceId;
  readonly by: 'name' | 'kind' | 'address' | 'block' | 'written';
  readonly text?: string;
  readonly place?: PlaceRef;
}

/** What of a resource can be looked for. */
interface Findable {
  readonly addresses: readonly Address[];
  /** What it is made of: blocks of a network, of a subnet, of a corporate network. */
  readonly blocks: readonly Prefix[];
  /** Addresses and blocks that it only speaks of: routes, rules. */
  readonly written: readonly { readonly text: string; readonly place: PlaceRef }[];
}

const FINDABLE: Query<Findable> = {
  name: 'engine/findable',
  equal: same,
  compute(view, id) {
    const own = interfacesOf(view, id).filter((one) => one.host === id || one.id === id);
    const addresses = own.flatMap((one) => [
      ...FAMILIES.flatMap((family) => one.addresses[family].map((value): Address => ({ family, value }))),
      ...[...one.publicIpv4.values()].map(({ address }): Address => ({ family: 'ipv4', value: address })),
    ]);
    const elastic = view.as('elastic-address', id)?.current(view, id);
    const network = view.as('network', id);
    const segment = view.as('segment', id);
    const host = view.as('host', id);
    const blocks = FAMILIES.flatMap((family): readonly Prefix[] => [
      ...(network?.blocks(view, id, family) ?? []),
      ...[segment?.prefix(view, id, family)].filter((one) => one !== undefined),
      ...(host?.stands?.(view, id, family) ?? []),
    ]);
    return {
      addresses: [...addresses, ...(elastic === undefined ? [] : [{ family: 'ipv4' as const, value: elastic }])],
      blocks,
      written: writtenIn(view, id),
    };
  },
};

/** Texts that are addresses or blocks, in the order of the form. */
function writtenIn(view: View, id: ResourceId): Findable['written'] {
  const resource = view.resource(id);
  const found: { text: string; place: PlaceRef }[] = [];
  const take = (value: unknown, place: PlaceRef): void => {
    if (typeof value === 'string' && (parsePrefix(value) || parseAddress(value))) found.push({ text: value, place });
  };
  for (const [name, field] of Object.entries(kindOf(resource?.kind)?.fields ?? {}) as (readonly [string, Field])[]) {
    const value = resource?.[name];
    const place = { resource: id, field: name };
    if (!Array.isArray(value)) take(value, place);
    else
      value.forEach((item: unknown, index) => {
        if (field.type !== 'rows') take(item, { ...place, index });
        else if (typeof item === 'object' && item !== null)
          for (const [column, cell] of Object.entries(item)) take(cell, { ...place, index, column });
      });
  }
  return found;
}

/** What is typed, read in every way in which it can be. */
interface Wanted {
  readonly words: readonly string[];
  readonly address: Address | undefined;
  readonly block: Prefix | undefined;
}

/** The better, the smaller: a name, an address, the block that holds it (the smallest first), what only speaks of it. */
const RANK = { same: 0, begins: 1, word: 2, has: 3, address: 4, block: 5, kind: 300, written: 400 } as const;
type Ranked = Found & { readonly rank: number };

/**
 * Resources by name, id, kind, address or block, best first; at most `most`, and how many there are. An address finds who has it, then the
 * blocks that hold it, the smallest first; a block finds those within it too. Several words must all be there. Nothing finds nothing.
 */
export function find(view: View, design: Design, query: string, most: number): { readonly found: readonly Found[]; readonly count: number } {
  const text = query.trim().toLowerCase();
  if (text === '') return { found: [], count: 0 };
  const wanted: Wanted = { words: text.split(/\s+/), address: parseAddress(text), block: parsePrefix(text) };
  const all = Object.keys(design.resources).flatMap((id) => match(view, design, id, wanted) ?? []);
  const found = all
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ rank: _, ...one }): Found => one);
  return { found, count: all.length };
}

function match(view: View, design: Design, resource: ResourceId, wanted: Wanted): Ranked | undefined {
  const named = byName(design, resource, wanted.words);
  if (named !== undefined && named < RANK.kind) return { resource, by: 'name', rank: named };
  const { addresses, blocks, written } = view.ask(FINDABLE, resource);
  const numbers = byNumber(resource, wanted, addresses, blocks);
  if (numbers) return numbers;
  if (named !== undefined) return { resource, by: 'kind', rank: named };
  const spoken = written.find((one) => says(one.text, wanted));
  return spoken && { resource, by: 'written', text: spoken.text, place: spoken.place, rank: RANK.written };
}

function byName(design: Design, id: ResourceId, words: readonly string[]): number | undefined {
  const resource = design.resources[id];
  const names = [nameOf(id, resource).toLowerCase(), id.toLowerCase()];
  const whole = words.join(' ');
  if (names.includes(whole)) return RANK.same;
  if (names.some((name) => name.startsWith(whole))) return RANK.begins;
  const kind = kindOf(resource?.kind)?.words;
  const kinds = `${kind?.name ?? ''} ${kind?.short ?? ''}`.toLowerCase();
  const inName = words.map((word) => names.some((name) => name.includes(word)));
  if (inName.every(Boolean)) return names.some((name) => name.split(/[\s\-_./]+/).some((part) => part.startsWith(whole))) ? RANK.word : RANK.has;
  // "web ecs": one word of the name and one of what it is.
  if (words.every((word, i) => inName[i] || kinds.includes(word))) return inName.some(Boolean) ? RANK.has : RANK.kind;
  return undefined;
}

function byNumber(resource: ResourceId, wanted: Wanted, addresses: readonly Address[], blocks: readonly Prefix[]): Ranked | undefined {
  const { address, block, words } = wanted;
  if (address) {
    if (addresses.some((one) => sameAddress(one, address))) return { resource, by: 'address', text: formatAddress(address), rank: RANK.address };
    const holding = blocks.filter((one) => holds(one, address)).toSorted((a, b) => b.length - a.length)[0];
    return holding && { resource, by: 'block', text: formatPrefix(holding), rank: RANK.block + 128 - holding.length };
  }
  if (block) {
    const same = blocks.find((one) => samePrefix(one, block));
    if (same) return { resource, by: 'block', text: formatPrefix(same), rank: RANK.address };
    const near = blocks.find((one) => within(block, one)) ?? blocks.find((one) => within(one, block));
    if (near) return { resource, by: 'block', text: formatPrefix(near), rank: RANK.block + 128 - near.length };
    const inside = addresses.find((one) => holds(block, one));
    return inside && { resource, by: 'address', text: formatAddress(inside), rank: RANK.block + 130 };
  }
  const part = words.join(' ');
  if (!/[.:]/.test(part)) return undefined;
  const shown = addresses.map(formatAddress).find((one) => one.includes(part));
  if (shown) return { resource, by: 'address', text: shown, rank: RANK.address };
  const shownBlock = blocks.map(formatPrefix).find((one) => one.includes(part));
  return shownBlock === undefined ? undefined : { resource, by: 'block', text: shownBlock, rank: RANK.block };
}

/** Routes and rules are found by what stands in them, not by what they hold: 0.0.0.0/0 holds everything. */
const says = (text: string, { words, address, block }: Wanted): boolean => {
  if (block) return samePrefix(parsePrefix(text) ?? block, block) && parsePrefix(text) !== undefined;
  if (address) return text.toLowerCase() === words[0];
  return /[.:]/.test(words[0] ?? '') && text.toLowerCase().includes(words.join(' '));
};
