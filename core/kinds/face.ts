import type { Family } from '../net/address.ts';
import type { PlaceRef, ReasonValue } from '../model/reason.ts';
import type { Outcome, ResourceId } from '../model/design.ts';

/** What a resource shows of itself on the canvas. Computed from the design; a click on a badge goes to `place`. */
export interface Face {
  /** Address and block lines under the name, in the order shown. Mono. */
  readonly lines: readonly FaceLine[];
  /** Pills at the top right of a card. At most two are drawn, then "+n". */
  readonly badges: readonly Badge[];
  /** Pills under the name of a frame: Public / Private, Dual-stack / IPv6-only. */
  readonly pills: readonly Badge[];
  /** Frames: `open` is drawn on panel, `sunken` on the sunken ground (a private subnet). */
  readonly ground: 'open' | 'sunken';
  /** Chips on the border of a frame, left to right: the route table and the network ACL in force. */
  readonly chips: readonly FaceChip[];
  /** Cards: a shorter name, for where the drawing is small. Absent: there is none. */
  readonly short?: string;
  /** Subnets: how near to the Internet they are, by their routes. */
  readonly tier?: Tier;
  /** Subnets: the zone's code, drawn or not. */
  readonly zone?: string;
  /** Cards: what its address can do, under the addresses, where the card has room for it. */
  readonly rows?: readonly FaceRow[];
  /** Load balancers: what they listen on, in the order of their rows. */
  readonly listeners?: readonly FaceListener[];
  /** Load balancers: behind them. The engine fills it in: only it knows who is healthy. */
  readonly backends?: readonly FaceBackend[];
}
/** On the Internet by themselves; they reach out through something; they have no way out. The order of the drawing, from the top. */
export const TIERS = ['public', 'private', 'isolated'] as const;
export type Tier = (typeof TIERS)[number];
export interface FaceLine {
  /** What is shown; empty when `code` says everything. */
  readonly text: string;
  /** A sentence of the catalogue around it, with the text as `{text}`: "EIP {text}", "no IPv6 address". */
  readonly code?: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
  /** The whole address, where `text` leaves out what the container says already: for hovering and copying. */
  readonly full?: string;
  /** All that it stands for, where it shows only the first and how many more there are. */
  readonly all?: readonly string[];
  readonly family?: Family;
  /** `bad`: it is missing and decides a verdict; `dim`: secondary. */
  readonly tone?: 'bad' | 'dim';
}
export interface Badge {
  /** Word in the catalogue. */
  readonly code: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
  /** A name from the glyph set (`core/picture/glyphs`): `lock`, `globe`, `shield`. */
  readonly glyph?: string;
  readonly place?: PlaceRef;
}
/** A setting with its value, or something that works or does not. A click goes to `place`. */
export interface FaceRow {
  readonly code: string;
  /** The same in a word, for where the drawing is small. */
  readonly short?: string;
  readonly place?: PlaceRef;
  readonly shows:
    | { readonly type: 'value'; readonly code: string; readonly values?: Readonly<Record<string, ReasonValue>> }
    | { readonly type: 'verdict'; readonly outcome: Outcome | 'blocked' };
}
export interface FaceListener {
  /** As the cloud names it: `HTTPS`, `TCP SSL`. */
  readonly protocol: string;
  /** What of packets it takes. */
  readonly transports: readonly ('tcp' | 'udp')[];
  readonly port: number;
  readonly layer: 4 | 7;
}
/** One resource behind a balancer, with everything that is handed to it. */
export interface FaceBackend {
  readonly resource: ResourceId;
  /** Empty: the port on which a packet came. */
  readonly ports: readonly number[];
  /** Undefined: backends are not told apart by weight, or it has several. */
  readonly weight?: number;
  /** Undefined: nobody checks it. Health on one of its ports is enough. */
  readonly healthy?: boolean;
}
export interface FaceChip {
  readonly resource: ResourceId;
}

/** The lines with their sentences filled in, ready to be drawn. `say` gives the sentence of a code. */
export const spokenLines = (face: Face, say: (code: string, values: Readonly<Record<string, ReasonValue>>) => string): Face => ({
  ...face,
  lines: face.lines.map((line) => (line.code === undefined ? line : { ...line, text: say(line.code, { ...line.values, text: line.text }) })),
});

/** One line for several: the first, and how many more there are. None for none. */
export function firstLine(texts: readonly string[], line: Omit<FaceLine, 'text' | 'all'> = {}): readonly FaceLine[] {
  const [text] = texts;
  if (text === undefined) return [];
  return [texts.length > 1 ? { ...line, text, code: 'LINE_MORE', values: { count: texts.length - 1 }, all: texts } : { ...line, text }];
}

export const plainFace: Face = { lines: [], badges: [], pills: [], ground: 'open', chips: [] };
