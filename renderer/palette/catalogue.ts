import { mayTake } from '../../core/kinds/containers.ts';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import type { Cloud, Group, Kind } from '../../core/kinds/kind.ts';
import type { Design } from '../../core/model/design.ts';
import type { UiWord } from '../../core/words/en/ui.ts';
import { matching } from '../parts/option.ts';

export const GROUP_WORDS: { readonly [G in Group]: UiWord } = {
  places: 'GROUP_PLACES',
  gateways: 'GROUP_GATEWAYS',
  compute: 'GROUP_COMPUTE',
  balancing: 'GROUP_BALANCING',
  rules: 'GROUP_RULES',
  joins: 'GROUP_JOINS',
  outside: 'GROUP_OUTSIDE',
};
const GROUPS = Object.keys(GROUP_WORDS) as readonly Group[];
export const CLOUD_WORDS: { readonly [C in Exclude<Cloud, 'outside'>]: UiWord } = {
  aws: 'CLOUD_AWS',
  alibaba: 'CLOUD_ALIBABA',
  tencent: 'CLOUD_TENCENT',
};

export type DrawableCloud = keyof typeof CLOUD_WORDS;

/** The clouds that have kinds. */
export const cloudsOf = (kinds: readonly Kind[]): readonly DrawableCloud[] =>
  (Object.keys(CLOUD_WORDS) as DrawableCloud[]).filter((cloud) => kinds.some((kind) => kind.cloud === cloud));
export const CLOUDS = cloudsOf(KINDS);

export interface KindGroup {
  readonly key: Group | DrawableCloud;
  readonly title: UiWord;
  readonly kinds: readonly Kind[];
  /** So many rows it has in the cloud that has most. With room for them, what comes below stays where it is when the cloud is switched; that is worth the gaps. */
  readonly room: number;
}

/** The kinds of a cloud and those outside every cloud, in groups. What is comparable in other clouds stands at the same place there. */
export function groupsOf(cloud: DrawableCloud, kinds: readonly Kind[] = KINDS): readonly KindGroup[] {
  const inGroup = (of: DrawableCloud, group: Group) => aligned(kinds, group).filter((kind) => kind.cloud === of || kind.cloud === 'outside');
  return GROUPS.map((group) => ({
    key: group,
    title: GROUP_WORDS[group],
    kinds: inGroup(cloud, group),
    room: Math.max(...cloudsOf(kinds).map((of) => inGroup(of, group).length)),
  })).filter((entry) => entry.kinds.length > 0);
}

/** The kinds of a group: first what every cloud has, then what some have, each in the order in which it is first listed; then the rest. */
function aligned(kinds: readonly Kind[], group: Group): readonly Kind[] {
  const all = kinds.filter((kind) => kind.group === group);
  const clouds = cloudsOf(kinds).length;
  const having = (key: string) => new Set(all.filter((kind) => kind.comparable === key).map((kind) => kind.cloud)).size;
  const rank = ({ comparable }: Kind): number => {
    if (comparable === undefined || (clouds > 1 && having(comparable) < 2)) return 2 * all.length;
    return (having(comparable) < clouds ? all.length : 0) + all.findIndex((kind) => kind.comparable === comparable);
  };
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The kinds that a person may mean: those of the cloud in their groups, then those of the other clouds, each cloud by its name.
 * `best` is what Enter drops: what fits the words best in this cloud, or elsewhere when nothing here does.
 */
export function search(
  cloud: DrawableCloud,
  query: string,
  kinds: readonly Kind[] = KINDS,
): { readonly groups: readonly KindGroup[]; readonly best?: string } {
  if (query.trim() === '')
    return {
      groups: groupsOf(
        cloud,
        kinds.filter((kind) => kind.previous !== true),
      ),
    };
  const groups = groupsOf(cloud, kinds);
  const matches = (of: readonly Kind[]) =>
    matching(
      of.map(({ id, words }) => ({ id, name: words.name, search: [words.short, ...words.search] })),
      query,
    ).map(({ id }) => id);
  const here = matches(groups.flatMap((group) => group.kinds));
  const mine = groups.map((group) => {
    const found = group.kinds.filter((kind) => here.includes(kind.id));
    return { ...group, kinds: found, room: found.length };
  });
  const others = cloudsOf(kinds)
    .filter((other) => other !== cloud)
    .map((other): KindGroup => {
      const ids = matches(kinds.filter((kind) => kind.cloud === other));
      const found = ids.flatMap((id) => kinds.find((kind) => kind.id === id) ?? []);
      return { key: other, title: CLOUD_WORDS[other], kinds: found, room: found.length };
    });
  const found = [...mine, ...others].filter((group) => group.kinds.length > 0);
  const best = here[0] ?? found[0]?.kinds[0]?.id;
  return { groups: found, ...(best === undefined ? {} : { best }) };
}

/** The cloud of a resource, or the nearest one that holds it; undefined outside every cloud. */
export function cloudAt(design: Design, id: string | undefined): DrawableCloud | undefined {
  for (let at = id, steps = 0; at !== undefined && steps < 100; at = design.resources[at]?.in, steps++) {
    const cloud = kindOf(design.resources[at]?.kind)?.cloud;
    if (cloud !== undefined && cloud !== 'outside') return cloud;
  }
  return undefined;
}

/** The cloud of most resources of a design. */
export const mainCloud = (design: Design): DrawableCloud | undefined => cloudsIn(design)[0];

/** The clouds of a design, that of most resources first. */
export function cloudsIn(design: Design): readonly DrawableCloud[] {
  const counts = new Map<DrawableCloud, number>();
  for (const resource of Object.values(design.resources)) {
    const cloud = kindOf(resource.kind)?.cloud;
    if (cloud !== undefined && cloud !== 'outside') counts.set(cloud, (counts.get(cloud) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([cloud]) => cloud);
}

/**
 * "1 of 1" for a kind that has no room left: as many as its containers take, in every container that there is.
 * Undefined while another one could be dropped somewhere.
 */
export function limitOf(kind: Kind, design: Design): { readonly count: number; readonly most: number } | undefined {
  if (kind.atMost === undefined) return undefined;
  const resources = Object.values(design.resources);
  const mine = resources.filter((resource) => resource.kind === kind.id);
  const containers = kind.within.includes('canvas') ? 1 : resources.filter((resource) => holds(resource.kind, kind)).length;
  const most = kind.atMost * containers;
  return most > 0 && mine.length >= most ? { count: mine.length, most } : undefined;
}

function holds(container: string, kind: Kind): boolean {
  const its = kindOf(container);
  return its !== undefined && mayTake(its, kind);
}
