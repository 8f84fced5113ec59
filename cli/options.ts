import { nearest } from '../core/model/nearest.ts';
import { failure } from './failure.ts';

/** What a person gave to a command, by the long name of the option. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

export const textOf = (given: Given, name: string): string | undefined => {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
};

/** `sourcePort` as people write it: `--source-port`. */
export const optionName = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** The other way: `source-port` as `Given` names it. */
export const givenName = (option: string): string => option.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());

/** A required option. */
export function needed(given: Given, name: string, command: string, read: typeof textOf = textOf): string {
  const value = read(given, name);
  const option = optionName(name);
  if (value === undefined) throw failure('OPTION_MISSING', { option, command }, { argument: option });
  return value;
}

/**
 * A path that is written to, when it is given: never an empty one. `-` is standard output, where nothing else may stand then: `--json` is
 * refused beside it.
 */
export function pathOf(given: Given, name: string): string | undefined {
  const path = textOf(given, name);
  const option = optionName(name);
  if (path === '') throw failure('OPTION_WITHOUT_VALUE', { option }, { argument: option });
  if (path === '-') refuseBeside(given, `${option} -`, ['json']);
  return path;
}

/** A whole number in a range, or undefined when the option is not given. */
export function numberOf(given: Given, name: string, min: number, max: number): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) throw failure('OPTION_NUMBER', { value: text, min, max }, { argument: optionName(name) });
  return value;
}

/** One of some words, or undefined when the option is not given. */
export function wordOf<T extends string>(given: Given, name: string, words: readonly T[]): T | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearest(text, words);
  const argument = optionName(name);
  throw near === undefined
    ? failure('OPTION_WORD', { value: text, words: words.join(', ') }, { argument })
    : failure('OPTION_WORD_NEAR', { value: text, nearest: near }, { argument });
}

/** What each option may be given once, and never another option as its value: `--junit --json` has forgotten the file. */
export function checkOptions(args: readonly string[], flags: readonly string[]): void {
  const known = new Map(flags.map((one): [string, boolean] => [one.split(' ')[0] ?? one, one.includes('<')]));
  const seen = new Set<string>();
  for (let i = 0; i < args.length && args[i] !== '--'; i++) {
    const [option = ''] = (args[i] ?? '').split('=');
    const takes = known.get(option);
    if (takes === undefined) continue;
    if (seen.has(option)) throw failure('OPTION_TWICE', { option }, { argument: option });
    seen.add(option);
    if (!takes || args[i]?.includes('=')) continue;
    if (args[i + 1]?.startsWith('--')) throw failure('OPTION_WITHOUT_VALUE', { option }, { argument: option });
    i++;
  }
}

/** Options that mean nothing beside another one are refused rather than left out in silence. */
export function refuseBeside(given: Given, option: string, others: readonly string[]): void {
  const other = others.find((name) => textOf(given, name) !== undefined || given[name] === true);
  if (other !== undefined) throw failure('OPTION_TOGETHER', { option, other: optionName(other) }, { argument: optionName(other) });
}
