import type { Face, Tier } from '../../core/kinds/face.ts';
import type { Design, Resource, ResourceId } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';

/** What somebody looks at. Nothing chosen of one sort: all of it. */
export interface Wish {
  readonly tiers: ReadonlySet<Tier>;
  readonly families: ReadonlySet<Family>;
  /** `key = value`, as `tagsOf` writes it. */
  readonly tags: ReadonlySet<string>;
}
export const wantsAll = ({ tiers, families, tags }: Wish): boolean => tiers.size + families.size + tags.size === 0;

/** Tags as they are written: rows with a key and a value. */
export const tagsOf = (resource: Resource | undefined): readonly string[] => {
  const rows = resource?.['tags'];
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null) return [];
    const { key, value } = row as { readonly key?: unknown; readonly value?: unknown };
    return typeof key === 'string' && key !== '' ? [typeof value === 'string' && value !== '' ? `${key} = ${value}` : key] : [];
  });
};

type Faces = Readonly<Record<ResourceId, Face | undefined>>;
type Judgement = 'shown' | 'dimmed' | 'of no concern';

/**
 * The resources that do not match. A subnet has a tier, and what stands in it; what has neither address nor block is of no family: such a thing
 * (a gateway, a table, a region) is dimmed only when it holds nothing but what is dimmed. A tag is had or not, also by what a thing stands in.
 */
export function dimmedBy(design: Design, faces: Faces, wish: Wish): ReadonlySet<ResourceId> {
  const dimmed = new Set<ResourceId>();
  if (wantsAll(wish)) return dimmed;
  const inside = new Map<ResourceId, ResourceId[]>();
  for (const [id, resource] of Object.entries(design.resources)) {
    if (resource.in === undefined) continue;
    const list = inside.get(resource.in);
    if (list) list.push(id);
    else inside.set(resource.in, [id]);
  }
  const judged = new Map<ResourceId, Judgement>();
  const judge = (id: ResourceId): Judgement => {
    const known = judged.get(id);
    if (known) return known;
    // What stands in itself is met again here.
    judged.set(id, 'of no concern');
    const own = ownJudgement(design, faces, wish, id);
    const parts = (inside.get(id) ?? []).map(judge);
    const all = own === 'of no concern' || (own === 'dimmed' && parts.includes('shown')) ? of(parts) : own;
    judged.set(id, all);
    return all;
  };
  for (const id of Object.keys(design.resources)) if (judge(id) === 'dimmed') dimmed.add(id);
  return dimmed;
}

/** One part that is shown shows the whole. */
const of = (parts: readonly Judgement[]): Judgement => (parts.includes('shown') ? 'shown' : parts.includes('dimmed') ? 'dimmed' : 'of no concern');

function ownJudgement(design: Design, faces: Faces, { tiers, families, tags }: Wish, id: ResourceId): Judgement {
  const judgements: Judgement[] = [];
  if (tiers.size > 0) {
    const tier = above(design, id, (at) => faces[at]?.tier);
    judgements.push(tier === undefined ? 'of no concern' : tiers.has(tier) ? 'shown' : 'dimmed');
  }
  if (families.size > 0) {
    const own = (faces[id]?.lines ?? []).flatMap((line) => (line.family !== undefined && line.tone !== 'bad' ? [line.family] : []));
    judgements.push(own.length === 0 ? 'of no concern' : own.some((family) => families.has(family)) ? 'shown' : 'dimmed');
  }
  if (tags.size > 0) {
    const tagged = above(design, id, (at) => (tagsOf(design.resources[at]).some((tag) => tags.has(tag)) ? true : undefined));
    judgements.push(tagged ? 'shown' : 'dimmed');
  }
  return judgements.includes('dimmed') ? 'dimmed' : judgements.includes('shown') ? 'shown' : 'of no concern';
}

/** The first answer of a resource or of what it stands in, from the inside out. */
function above<T>(design: Design, id: ResourceId, ask: (id: ResourceId) => T | undefined): T | undefined {
  let at: ResourceId | undefined = id;
  for (let steps = 0; at !== undefined && steps < 100; at = design.resources[at]?.in, steps++) {
    const answer = ask(at);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
