import { mayHold } from '../../core/kinds/containers.ts';
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

/** The clouds that have kinds. */
export const CLOUDS = (Object.keys(CLOUD_WORDS) as (keyof typeof CLOUD_WORDS)[]).filter((cloud) => KINDS.some((kind) => kind.cloud === cloud));
export type DrawableCloud = (typeof CLOUDS)[number];

export interface KindGroup {
  readonly group: Group;
  readonly kinds: readonly Kind[];
}

/** The kinds of a cloud and those outside every cloud, in groups; with a query only those that a person may mean by it. */
export function groupsOf(cloud: DrawableCloud, query: string): readonly KindGroup[] {
  const here = KINDS.filter((kind) => kind.cloud === cloud || kind.cloud === 'outside');
  const options = here.map((kind) => ({ id: kind.id, name: kind.words.name, search: [kind.words.short, ...kind.words.search] }));
  const found = new Set(matching(options, query).map((option) => option.id));
  return GROUPS.map((group) => ({ group, kinds: here.filter((kind) => kind.group === group && found.has(kind.id)) })).filter(
    (entry) => entry.kinds.length > 0,
  );
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
  return its !== undefined && mayHold(its, kind);
}
