import { type Design, emptyDesign, type Flow, type Resource } from '../../../core/model/design.ts';
import { baseOf, type Row } from '../verdicts/rows.ts';
import trapList from './traps.json';
import variationList from './variations.json';

/**
 * One neutral drawing, made in three clouds: a VPC with both families, a subnet `net` with the hosts `host` and `same`, another with `far`, open
 * groups, an empty route table, a NAT gateway and an EIP that is bound to nobody. It is `three-CLOUD` of verdicts/bases-three-clouds.json; a
 * variation (`variations.json`) says for each cloud what makes the same difference there. A cloud that it leaves out has nothing like it.
 */
export const CLOUDS = ['aws', 'alibaba', 'tencent'] as const;
export type Cloud = (typeof CLOUDS)[number];

type Fields = Readonly<Record<string, unknown>>;
type Change = Readonly<Record<string, Fields>>;

/** What is asked of the drawing of one cloud: as in a verdict row, and what only a comparison asks. */
export interface Expected extends Pick<Row, 'outcome' | 'code' | 'via' | 'leavesAs' | 'finding' | 'noError' | 'on' | 'with'> {
  /** The end of the flow, where the clouds name it otherwise. */
  readonly to?: string;
  /** The last numbers of the addresses of `net` that no host can have. */
  readonly reserved?: readonly number[];
  /** Whether a rule of its security group can deny. */
  readonly rulesDeny?: boolean;
  /** Why nothing can be asked of this cloud. */
  readonly notAsked?: string;
}

/** A line of section 4.4: what is drawn in each cloud, what is asked, and the three answers. */
export interface Trap extends Readonly<Record<Cloud, Expected>> {
  readonly topic: string;
  readonly about?: string;
  /** The rules that make the difference. */
  readonly rules: readonly string[];
  readonly draw: readonly string[];
  /** "host > far", or "host > far tcp/80". */
  readonly flow?: string;
  readonly family?: Row['family'];
}

export const TRAPS = trapList as readonly Trap[];
const variations = variationList as unknown as Readonly<Record<string, Partial<Readonly<Record<Cloud, Change>>>>>;
export const VARIATIONS: readonly string[] = Object.keys(variations);

/** The neutral drawing of a cloud with these variations, in this order; a cloud with another base draws that. */
export function drawing(cloud: Cloud, names: readonly string[], { on, with: own }: Pick<Expected, 'on' | 'with'> = {}): Design {
  const unknown = names.find((name) => !variations[name]);
  if (unknown !== undefined) throw new Error(`there is no variation "${unknown}"`);
  const resources: Record<string, Fields> = { ...(baseOf(on ?? `three-${cloud}`) as unknown as Change) };
  for (const change of [...names.map((name) => variations[name]?.[cloud] ?? {}), own ?? {}]) {
    for (const [id, fields] of Object.entries(change)) {
      const changed: Fields = { ...resources[id], ...fields };
      resources[id] = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
    }
  }
  return { ...emptyDesign(`${cloud}: ${names.join(', ')}`), resources: resources as Readonly<Record<string, Resource>> };
}

export const flowFor = (flow: Flow, { to }: Expected): Flow => (to === undefined ? flow : { ...flow, to });
