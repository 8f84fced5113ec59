import { type Value, Unknown } from './value.ts';

/** An expression of HCL, as far as literals, references and calls of a few functions go. */
export type Expression =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'template'; readonly parts: readonly Expression[] }
  | { readonly type: 'path'; readonly root: string; readonly steps: readonly Step[] }
  | { readonly type: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly type: 'list'; readonly items: readonly Expression[] }
  | { readonly type: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'choice'; readonly when: Expression; readonly then: Expression; readonly otherwise: Expression };
/** `.name`, `[index]`, `[*]`. */
export type Step = string | { readonly index: Expression } | { readonly splat: true };

/** Thrown inside of this file only: the text is more than what is read here. */
class TooMuch extends Error {}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|("(?:[^"\\]|\\.)*")|(\[\*\]|&&|\|\||[=!<>]=|[.()[\],?:<>+\-*/%]))/y;
/** Operators, those that bind least first. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];

/** The expression of a text without `${` and `}`; undefined when it is one that must be evaluated by Terraform. */
export function parseExpression(text: string): Expression | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  }
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  const accept = (token: string): boolean => tokens[at] === token && at++ >= 0;
  const expect = (token: string): void => {
    if (!accept(token)) throw new TooMuch();
  };
  try {
    const found = choice();
    return at === tokens.length ? found : undefined;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }

  function choice(): Expression {
    const when = operation(0);
    if (!accept('?')) return when;
    const then = choice();
    expect(':');
    return { type: 'choice', when, then, otherwise: choice() };
  }
  function operation(level: number): Expression {
    const own = LEVELS[level];
    if (!own) return primary();
    let left = operation(level + 1);
    for (let operator = own.find(accept); operator !== undefined; operator = own.find(accept)) {
      left = { type: 'operation', operator, left, right: operation(level + 1) };
    }
    return left;
  }
  function listUntil(end: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!accept(end)) {
      items.push(choice());
      if (!accept(',')) {
        expect(end);
        break;
      }
    }
    return items;
  }
  function primary(): Expression {
    const token = take();
    if (token === '[') return { type: 'list', items: listUntil(']') };
    if (token === '(') {
      const inner = choice();
      expect(')');
      return inner;
    }
    if (token === '-') return { type: 'operation', operator: '-', left: { type: 'literal', value: 0 }, right: primary() };
    if (token.startsWith('"')) return parseTemplate(unquoted(token)) ?? tooMuch();
    // A number that has more digits than one of JavaScript keeps them as text, which is a number to Terraform too.
    if (/^\d/.test(token)) return { type: 'literal', value: /^\d{16,}$/.test(token) ? token : Number(token) };
    if (token === 'true' || token === 'false') return { type: 'literal', value: token === 'true' };
    if (token === 'null') return { type: 'literal', value: null };
    if (!/^[A-Za-z_]/.test(token)) return tooMuch();
    if (accept('(')) return { type: 'call', name: token, arguments: listUntil(')') };
    return { type: 'path', root: token, steps: steps() };
  }
  function steps(): readonly Step[] {
    const found: Step[] = [];
    for (;;) {
      if (accept('[*]')) found.push({ splat: true });
      else if (accept('.')) found.push(...(accept('*') ? [{ splat: true } as const] : members(take())));
      else if (accept('[')) {
        found.push({ index: choice() });
        expect(']');
      } else return found;
    }
  }
}

/** `zones.0.id` is an older way to write `zones[0].id`; two numbers behind each other look like one with a fraction. */
const members = (written: string): readonly Step[] =>
  /^\d[\d.]*$/.test(written) ? written.split('.').map((number): Step => ({ index: { type: 'literal', value: Number(number) } })) : [written];

const tooMuch = (): never => {
  throw new TooMuch();
};

const unquoted = (token: string): string => token.slice(1, -1).replace(/\\(["\\nt])/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));

/** A text with `${...}` in it. Undefined when one of them must be evaluated by Terraform. */
export function parseTemplate(text: string): Expression | undefined {
  const parts: Expression[] = [];
  let from = 0;
  let plain = '';
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    if (text[at - 1] === '$') {
      plain += `${text.slice(from, at - 1)}\${`;
      from = at + 2;
      continue;
    }
    const end = closing(text, at + 2);
    const inner = end === -1 ? undefined : parseExpression(text.slice(at + 2, end));
    if (!inner) return undefined;
    plain += text.slice(from, at);
    if (plain !== '') parts.push({ type: 'literal', value: plain });
    plain = '';
    parts.push(inner);
    from = end + 1;
  }
  plain += text.slice(from);
  if (text.includes('%{')) return undefined;
  if (parts.length === 0) return { type: 'literal', value: plain };
  if (plain !== '') parts.push({ type: 'literal', value: plain });
  const [only] = parts;
  return parts.length === 1 && only ? only : { type: 'template', parts };
}

function closing(text: string, from: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === '{') depth++;
    else if (!quoted && text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

export type Lookup = (root: string, steps: readonly (string | number | typeof SPLAT)[]) => Value;
export const SPLAT = Symbol('[*]');

/** The value of an expression; `look` knows what names stand for. */
export function evaluate(expression: Expression, look: Lookup, functions: Functions): Value {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'template': {
      const parts = expression.parts.map((part) => evaluate(part, look, functions));
      return parts.every(isPlain) ? parts.join('') : new Unknown('');
    }
    case 'list':
      return expression.items.map((item) => evaluate(item, look, functions));
    case 'operation':
      return operated(expression.operator, evaluate(expression.left, look, functions), evaluate(expression.right, look, functions));
    case 'choice': {
      const when = evaluate(expression.when, look, functions);
      return typeof when === 'boolean' ? evaluate(when ? expression.then : expression.otherwise, look, functions) : new Unknown('');
    }
    case 'call': {
      const call = Object.hasOwn(functions, expression.name) ? functions[expression.name] : undefined;
      const values = expression.arguments.map((argument) => evaluate(argument, look, functions));
      return call?.(values) ?? new Unknown(`${expression.name}()`);
    }
    case 'path': {
      const steps = expression.steps.map((step) => {
        if (typeof step === 'string') return step;
        if ('splat' in step) return SPLAT;
        const index = evaluate(step.index, look, functions);
        return typeof index === 'string' || typeof index === 'number' ? index : undefined;
      });
      return steps.every((step) => step !== undefined) ? look(expression.root, steps) : new Unknown(expression.root);
    }
  }
}

/** Undefined: the arguments are not what it works with. */
export type Functions = Readonly<Record<string, (values: readonly Value[]) => Value | undefined>>;

const isPlain = (value: Value): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A number may stand as text, as Terraform takes it. */
const numberOf = (value: Value): number =>
  typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;

function operated(operator: string, left: Value, right: Value): Value {
  if (operator === '==' || operator === '!=') {
    const known = (isPlain(left) || left === null) && (isPlain(right) || right === null);
    return known ? (left === right) === (operator === '==') : new Unknown('');
  }
  if (operator === '&&' || operator === '||') {
    // Terraform looks at both sides: what is unknown on one decides nothing, unless the other one does.
    const decides = operator === '||';
    if (left === decides || right === decides) return decides;
    return left === !decides && right === !decides ? !decides : new Unknown('');
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) return new Unknown('');
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? new Unknown('') : a / b;
    case '%':
      return b === 0 ? new Unknown('') : a % b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}
