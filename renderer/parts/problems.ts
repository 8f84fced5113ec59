import { type Finding, type PlaceRef, SEVERITIES } from '../../core/model/reason.ts';
import { selection } from '../state/selection.svelte.ts';
import { findingSentence } from './sentences.ts';

/** What is found in the same words at several places of one resource, such as six routes to one gateway: said once. */
export interface Problem {
  readonly finding: Finding;
  readonly text: string;
  readonly places: readonly PlaceRef[];
}

/** The gravest first, otherwise in the order of the findings. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] {
  const found = new Map<string, { readonly finding: Finding; readonly text: string; readonly places: PlaceRef[] }>();
  for (const finding of findings) {
    const text = findingSentence(finding);
    const key = `${finding.place.resource} ${finding.code} ${text}`;
    const before = found.get(key);
    if (before) before.places.push(finding.place);
    else found.set(key, { finding, text, places: [finding.place] });
  }
  return [...found.values()].sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
}

/** Its first place; from one of its places, the next. */
export function nextPlace({ places, finding }: Problem): PlaceRef {
  const { place: now } = selection;
  const at = places.findIndex((one) => now && one.resource === now.resource && one.field === now.field && one.index === now.index);
  return places[(at + 1) % places.length] ?? finding.place;
}
