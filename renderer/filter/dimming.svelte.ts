import { SvelteSet } from 'svelte/reactivity';
import { type Tier, TIERS } from '../../core/kinds/face.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';
import type { UiWord } from '../../core/words/en/ui.ts';
import { familyWord, say } from '../parts/say.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { dimmedBy, tagsOf, wantsAll } from './dimmed.ts';

export const TIER_WORDS: { readonly [T in Tier]: UiWord } = { public: 'TIER_PUBLIC', private: 'TIER_PRIVATE', isolated: 'TIER_ISOLATED' };

function toggle<T>(set: Set<T>, value: T): void {
  if (!set.delete(value)) set.add(value);
}

/** Something else that is looked at: in words, and all of a design that is not of it. */
export interface Others {
  readonly words: string;
  readonly dimmed: (design: Design) => ReadonlySet<ResourceId>;
}

/** What is dimmed on the canvas: of the window, not of the design, and gone with the next one that is opened. */
function createDimming() {
  const tiers = new SvelteSet<Tier>();
  const families = new SvelteSet<Family>();
  const tags = new SvelteSet<string>();
  const wish = { tiers, families, tags };
  let others = $state.raw<Others>();
  const resources = $derived(doc.design.resources);
  const wished = $derived(wantsAll(wish) ? undefined : dimmedBy({ ...doc.design, resources }, engine.faces, wish));
  const besides = $derived(others?.dimmed({ ...doc.design, resources }));
  const dimmed = $derived(wished && besides ? new Set([...wished, ...besides]) : (wished ?? besides));
  const known = $derived([...new Set(Object.values(resources).flatMap(tagsOf))].toSorted());

  return {
    tiers,
    families,
    tags,
    get on(): boolean {
      return others !== undefined || !wantsAll(wish);
    },
    /** What a comparison dims, besides. */
    get others(): Others | undefined {
      return others;
    },
    set others(next: Others | undefined) {
      others = next;
    },
    /** Undefined: nothing is to be dimmed. */
    get ids() {
      return dimmed;
    },
    /** All tags of the design, in order. */
    get known() {
      return known;
    },
    /** What is looked at, in words. */
    get words(): string {
      return [
        ...TIERS.filter((tier) => tiers.has(tier)).map((tier) => say(TIER_WORDS[tier])),
        ...FAMILIES.filter((family) => families.has(family)).map(familyWord),
        ...tags,
        ...(others ? [others.words] : []),
      ].join(', ');
    },
    toggleTier: (tier: Tier) => toggle(tiers, tier),
    toggleFamily: (family: Family) => toggle(families, family),
    toggleTag: (tag: string) => toggle(tags, tag),
    clear(): void {
      tiers.clear();
      families.clear();
      tags.clear();
      others = undefined;
    },
  };
}

export const dimming = createDimming();
doc.onLoad(() => dimming.clear());
