import { SvelteSet } from 'svelte/reactivity';
import { type Tier, TIERS } from '../../core/kinds/face.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import type { UiWord } from '../../core/words/en/ui.ts';
import { familyWord, say } from '../parts/say.ts';
import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { dimmedBy, tagsOf, wantsAll } from './dimmed.ts';

export const TIER_WORDS: { readonly [T in Tier]: UiWord } = { public: 'TIER_PUBLIC', private: 'TIER_PRIVATE', isolated: 'TIER_ISOLATED' };

function toggle<T>(set: Set<T>, value: T): void {
  if (!set.delete(value)) set.add(value);
}

/** What is dimmed on the canvas: of the window, not of the design, and gone with the next one that is opened. */
function createDimming() {
  const tiers = new SvelteSet<Tier>();
  const families = new SvelteSet<Family>();
  const tags = new SvelteSet<string>();
  const wish = { tiers, families, tags };
  const resources = $derived(doc.design.resources);
  const dimmed = $derived(wantsAll(wish) ? undefined : dimmedBy({ ...doc.design, resources }, engine.faces, wish));
  const known = $derived([...new Set(Object.values(resources).flatMap(tagsOf))].toSorted());

  return {
    tiers,
    families,
    tags,
    get on(): boolean {
      return !wantsAll(wish);
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
      ].join(', ');
    },
    toggleTier: (tier: Tier) => toggle(tiers, tier),
    toggleFamily: (family: Family) => toggle(families, family),
    toggleTag: (tag: string) => toggle(tags, tag),
    clear(): void {
      tiers.clear();
      families.clear();
      tags.clear();
    },
  };
}

export const dimming = createDimming();
doc.onLoad(() => dimming.clear());
