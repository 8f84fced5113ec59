/**
 * JSON with the place of every value, because each error in a design file names its line and column. Plain RFC 8259: no comments,
 * no trailing commas. `JSON.parse` gives no places and lets the last of two equal keys win without a word.
 */
export type JsonNode = JsonObject | JsonArray | JsonScalar;
export interface JsonObject {
  readonly type: 'object';
  /** Offset of the value's first character. */
  readonly at: number;
  readonly members: readonly JsonMember[];
}
export interface JsonMember {
  readonly key: string;
  /** Offset of the key's quotation mark. */
  readonly at: number;
  readonly value: JsonNode;
}
export interface JsonArray {
  readonly type: 'array';
  readonly at: number;
  readonly items: readonly JsonNode[];
}
export interface JsonScalar {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly at: number;
  readonly value: string | number | boolean | null;
}

export interface JsonFault {
  readonly at: number;
  /** `truncated`: the text ends where something had to follow. */
  readonly fault: 'truncated' | 'syntax' | 'string' | 'number' | 'depth' | 'after';
  /** What stands there. */
  readonly found: string;
}

/** Deeper than any design, and shallow enough for every stack. */
const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What most strings are made of: letters of ASCII, without a quotation mark and a backslash. */
const PLAIN = /[ !#-[\]-~]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Stop {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

/** The document as nodes, or the first place where it is not JSON. */
export function parseJson(text: string): { readonly root: JsonNode } | { readonly fault: JsonFault } {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const found = () => (at >= text.length ? '' : String.fromCodePoint(text.codePointAt(at) ?? 0));
  const stop = (fault: JsonFault['fault']): never => {
    throw new Stop({ at, fault: fault !== 'depth' && at >= text.length ? 'truncated' : fault, found: found() });
  };
  const space = () => {
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === 32 || c === 10 || c === 13 || c === 9) at++;
      else return;
    }
  };
  const eat = (character: string) => {
    if (text[at] !== character) stop('syntax');
    at++;
    space();
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };

  const string = (): string => {
    if (text[at] !== '"') return stop('syntax');
    PLAIN.lastIndex = at + 1;
    PLAIN.test(text);
    let end = PLAIN.lastIndex;
    if (text.charCodeAt(end) === 34) {
      const plain = text.slice(at + 1, end);
      at = end + 1;
      return plain;
    }
    // A loop, because a regular expression would need stack for every escape of a long text.
    let escaped = false;
    for (let c = text.charCodeAt(end); c !== 34; c = text.charCodeAt(end)) {
      if (end >= text.length) at = text.length;
      if (!(c >= 32)) return stop('string');
      if (c === 92) {
        ESCAPE.lastIndex = end;
        const length = ESCAPE.exec(text)?.[0].length;
        if (length === undefined && end + 6 > text.length) at = text.length;
        if (length === undefined) return stop('string');
        escaped = true;
        end += length;
      } else end++;
    }
    const raw = text.slice(at, end + 1);
    at = end + 1;
    return escaped ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  };
  const number = (): number => {
    const raw = match(NUMBER);
    if (raw === undefined || !Number.isFinite(Number(raw))) return stop('number');
    at += raw.length;
    return Number(raw);
  };
  const word = (): boolean | null => {
    for (const [spelling, value] of WORDS) {
      if (!text.startsWith(spelling, at)) continue;
      at += spelling.length;
      return value;
    }
    // "tru" at the very end is a cut file, not a wrong word.
    if (WORDS.some(([spelling]) => spelling.startsWith(text.slice(at)))) at = text.length;
    return stop('syntax');
  };

  const members = (depth: number): readonly JsonMember[] => {
    const list: JsonMember[] = [];
    eat('{');
    while (text[at] !== '}') {
      if (list.length > 0) eat(',');
      const where = at;
      const key = string();
      space();
      eat(':');
      list.push({ key, at: where, value: node(depth) });
      space();
    }
    at++;
    return list;
  };
  const items = (depth: number): readonly JsonNode[] => {
    const list: JsonNode[] = [];
    eat('[');
    while (text[at] !== ']') {
      if (list.length > 0) eat(',');
      list.push(node(depth));
      space();
    }
    at++;
    return list;
  };
  const node = (depth: number): JsonNode => {
    const where = at;
    const c = text[at];
    if ((c === '{' || c === '[') && depth >= DEEPEST) stop('depth');
    if (c === '{') return { type: 'object', at: where, members: members(depth + 1) };
    if (c === '[') return { type: 'array', at: where, items: items(depth + 1) };
    if (c === '"') return { type: 'string', at: where, value: string() };
    if (c === '-' || (c !== undefined && c >= '0' && c <= '9')) return { type: 'number', at: where, value: number() };
    const value = word();
    return { type: value === null ? 'null' : 'boolean', at: where, value };
  };

  try {
    space();
    const root = node(0);
    space();
    if (at < text.length) stop('after');
    return { root };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault };
    throw error;
  }
}

/** Line and column of an offset, both from 1, columns counted in characters as editors do. */
export function placeFinder(text: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    return { line: low + 1, column: [...text.slice(start, at)].length + 1 };
  };
}

/** The value that a node stands for, as plain data. */
export function dataOf(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(node.members.map((m) => [m.key, dataOf(m.value)]));
    case 'array':
      return node.items.map(dataOf);
    default:
      return node.value;
  }
}
