/** A configuration as text-ready data: names are final, references are text. */
export type Hcl =
  | { readonly type: 'literal'; readonly value: string | number | bigint | boolean }
  /** A traversal or anything else that is HCL already. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly Hcl[] }
  | { readonly type: 'object'; readonly entries: readonly (readonly [string, Hcl])[] }
  | { readonly type: 'call'; readonly name: string; readonly arguments: readonly Hcl[] };

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly arguments: readonly (readonly [string, Hcl])[];
  readonly blocks: readonly HclBlock[];
  /** What stands behind the blocks: `depends_on`. */
  readonly closing?: readonly (readonly [string, Hcl])[];
  readonly comment?: string;
}

/** A list longer than this goes to one item a line. */
const WIDTH = 110;
const INDENT = '  ';
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text in quotes. Templates (`${`, `%{`) lose their meaning, control characters and half surrogates are written as what they are. */
export function quote(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/["\\\n\r\t]/g, (c) => ESCAPES[c] ?? c)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/([$%])\{/g, '$1$1{');
  return `"${escaped}"`;
}

/** The expression as it stands behind an equals sign; further lines are indented from `indent`. */
function expression(value: Hcl, indent: string): string {
  switch (value.type) {
    case 'literal':
      return typeof value.value === 'string' ? quote(value.value) : String(value.value);
    case 'text':
      return value.text;
    case 'list':
      return list(value.items, indent);
    case 'object':
      return value.entries.length === 0 ? '{}' : `{\n${body(value.entries, `${indent}${INDENT}`)}${indent}}`;
    case 'call':
      return `${value.name}(${value.arguments.map((a) => expression(a, indent)).join(', ')})`;
  }
}

function list(items: readonly Hcl[], indent: string): string {
  const line = `[${items.map((item) => expression(item, indent)).join(', ')}]`;
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}${INDENT}`;
  return `[\n${items.map((item) => `${inner}${expression(item, inner)},\n`).join('')}${indent}]`;
}

/**
 * Lines `name = value`. As `terraform fmt` has it: the equals signs of neighbouring single lines stand below each other;
 * a value of several lines stands alone.
 */
function body(entries: readonly (readonly [string, Hcl])[], indent: string): string {
  const lines = entries.map(([name, value]) => ({ name: IDENTIFIER.test(name) ? name : quote(name), text: expression(value, indent) }));
  let out = '';
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && !lines[end]?.text.includes('\n')) end++;
    const run = lines.slice(start, Math.max(end, start + 1));
    const width = end > start ? Math.max(...run.map((l) => l.name.length)) : 0;
    for (const { name, text } of run) out += `${indent}${name.padEnd(width)} = ${text}\n`;
    start += run.length;
  }
  return out;
}

/** Arguments of a block in groups with an empty line between: each value of several lines is a group of its own. */
function groups(entries: readonly (readonly [string, Hcl])[], indent: string): readonly string[] {
  const found: (readonly [string, Hcl])[][] = [];
  let open = false;
  for (const entry of entries) {
    const tall = expression(entry[1], indent).includes('\n');
    if (tall || !open) found.push([entry]);
    else found.at(-1)?.push(entry);
    open = !tall;
  }
  return found.map((group) => body(group, indent));
}

function block(b: HclBlock, indent: string): string {
  const comment = b.comment === undefined ? '' : `${indent}# ${b.comment.replace(/\s+/g, ' ').trim()}\n`;
  const head = `${indent}${[b.type, ...b.labels.map(quote)].join(' ')} {`;
  const inner = `${indent}${INDENT}`;
  const parts = [...groups(b.arguments, inner), ...b.blocks.map((child) => block(child, inner)), ...groups(b.closing ?? [], inner)];
  return parts.length === 0 ? `${comment}${head}}\n` : `${comment}${head}\n${parts.join('\n')}${indent}}\n`;
}

/** A file: its blocks with an empty line between, formatted as `terraform fmt` would. */
export const fileOf = (blocks: readonly HclBlock[]): string => blocks.map((b) => block(b, '')).join('\n');
