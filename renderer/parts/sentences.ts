import { kindOf } from '../../core/kinds/index.ts';
import type { Finding, PlaceRef, Plan } from '../../core/model/reason.ts';
import { type Said, sentenceIn } from '../../core/words/index.ts';
import { flow } from '../state/flow.svelte.ts';
import { nameNow } from './say.ts';

/** The sentence of a reason, a step, a finding, a plan or a badge, with the names of the open design. */
export const sentence = (said: Said): string => sentenceIn(flow.design, said, nameNow);

/** A path of links to a place: the resource, its field, the row. */
export interface Crumb {
  readonly text: string;
  readonly place: PlaceRef;
  readonly glyph?: string;
  /** The cloud's own name of a setting, in mono. */
  readonly term: boolean;
}
export function crumbsOf(place: PlaceRef): readonly Crumb[] {
  const resource = flow.design.resources[place.resource];
  const kind = kindOf(resource?.kind);
  const first: Crumb = { text: nameNow(place.resource), place: { resource: place.resource }, term: false, ...(kind && { glyph: kind.glyph }) };
  const field = kind?.fields[place.field ?? ''];
  // What the cloud makes by itself, such as the main route table of a VPC, has no setting that could be shown.
  if (place.field === undefined || !field) return [first];
  const words = kind?.words.fields[place.field];
  const crumbs: Crumb[] = [
    first,
    { text: settingOf(place), place: { resource: place.resource, field: place.field }, term: field.term !== undefined && field.type !== 'rows' },
  ];
  if (place.index === undefined) return crumbs;
  const column = place.column === undefined ? undefined : (words?.columns?.[place.column]?.label ?? place.column);
  return [...crumbs, { text: column ? `${place.index + 1}, ${column}` : String(place.index + 1), place, term: false }];
}

/** The cloud's own name of a setting. Tables go by their label: AWS calls the rules of both directions "Entries". */
function settingOf(place: PlaceRef): string {
  const kind = kindOf(flow.design.resources[place.resource]?.kind);
  const field = kind?.fields[place.field ?? ''];
  const label = kind?.words.fields[place.field ?? '']?.label;
  return (field?.type === 'rows' ? label : (field?.term ?? label)) ?? place.field ?? '';
}

export const planSentence = (plan: Plan): string => sentence(plan);
export const findingSentence = (finding: Finding): string => sentence(finding);

/** A place in one line: the resource, and the row itself or the setting ("rt-private: 0.0.0.0/0, nat-a"). */
export function placeText(place: PlaceRef): string {
  const name = nameNow(place.resource);
  if (place.field === undefined) return name;
  const resource = flow.design.resources[place.resource];
  const field = kindOf(resource?.kind)?.fields[place.field];
  if (!field) return name;
  const label = settingOf(place);
  const written = resource?.[place.field] ?? (field?.type === 'rows' ? field.default : undefined);
  if (place.index === undefined || !Array.isArray(written)) return `${name}: ${label}`;
  const item: unknown = written[place.index];
  if (typeof item !== 'object' || item === null) return `${name}: ${nameNow(String(item ?? label))}`;
  const columns = field?.type === 'rows' ? Object.keys(field.columns) : Object.keys(item);
  const cells = columns.map((column) => (item as Readonly<Record<string, unknown>>)[column]).filter((cell) => cell !== undefined);
  return `${name}: ${cells.map((cell) => nameNow(String(cell))).join(' ')}`;
}
