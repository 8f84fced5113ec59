import { parseArgs } from 'node:util';
import { nearest } from '../core/model/nearest.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from './command.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { kinds } from './commands/kinds.ts';
import { newCommand } from './commands/new.ts';
import { reach } from './commands/reach.ts';
import { schema } from './commands/schema.ts';
import { test } from './commands/test.ts';
import { trace } from './commands/trace.ts';
import { type Failure, failure } from './failure.ts';
import { writeHelp } from './help.ts';
import type { Io } from './io.ts';
import { checkOptions, type Given, givenName } from './options.ts';

const help: CliCommand = {
  name: 'help',
  operand: '[COMMAND]',
  summary: 'COMMAND_HELP',
  options: [JSON_OPTION],
  examples: ['help trace', 'help --json'],
  run: (io, operand, given) => writeHelp(io, COMMANDS, operand === '' ? undefined : commandNamed(operand), given.json === true),
};

export const COMMANDS: readonly CliCommand[] = [trace, check, test, reach, diff, exportCommand, importCommand, newCommand, kinds, schema, help];

const commandNamed = (name: string): CliCommand => {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  const place = { argument: name };
  throw near === undefined
    ? failure('COMMAND_UNKNOWN', { command: name }, place)
    : failure('COMMAND_UNKNOWN_NEAR', { command: name, nearest: near }, place);
};

/** Runs one command line. Failures are thrown as `Failure`. */
export async function runProgram(args: readonly string[], io: Io): Promise<ExitStatus> {
  const [first] = args;
  const json = args.includes('--json');
  if (first === undefined || isHelp(first)) return writeHelp(io, COMMANDS, undefined, json);
  if (first === '--version' || first === '-V') return sayVersion(io, json);
  if (first.startsWith('-')) throw unknownOption(first, '', ['--help', '--version']);
  const command = commandNamed(first);
  const rest = args.slice(1);
  if (rest.some(isHelp)) return writeHelp(io, COMMANDS, command, json);
  const { operands, given } = parse(command, rest);
  return command.run(io, operands[0] ?? '', given, operands[1] ?? '');
}

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

function sayVersion(io: Io, json: boolean): ExitStatus {
  if (json) printJson(io, { format: 'netdraft.version/1', version: __VERSION__ });
  else io.out(`${__VERSION__}\n`);
  return 0;
}

/** Takes the arguments apart; what is wrong with them is said in our words. */
function parse(command: CliCommand, args: readonly string[]): { readonly operands: readonly string[]; readonly given: Given } {
  checkOptions(
    args,
    command.options.map(({ flags }) => flags),
  );
  const takes = new Map(command.options.map(({ flags }) => [longName(flags), flags.includes('<')]));
  const options = Object.fromEntries([...takes].map(([name, value]) => [name.slice(2), { type: value ? 'string' : 'boolean' } as const]));
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, string | boolean> = {};
  let unknown: string | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, index } = token;
    if (takes.get(rawName) && value === undefined) throw failure('OPTION_WITHOUT_VALUE', { option: rawName }, { argument: rawName });
    if (!takes.has(rawName) || (!takes.get(rawName) && value !== undefined)) unknown ??= args[index] ?? rawName;
    else if (rawName.startsWith('--no-')) given[givenName(rawName.slice('--no-'.length))] = false;
    else given[givenName(rawName.slice('--'.length))] = value ?? true;
  }
  if (unknown !== undefined) throw unknownOption(unknown, command.name, [...takes.keys(), '--help']);
  return { operands: operandsOf(command, positionals), given };
}

/** `--port <n>`: `--port`. */
const longName = (flags: string): string => flags.split(' ')[0] ?? flags;

/** As many as the usage line names; those in brackets may be left out. */
function operandsOf({ name, operand = '' }: CliCommand, written: readonly string[]): readonly string[] {
  const wanted = operand.split(' ').filter((word) => word !== '');
  const tooMany = written[wanted.length];
  if (tooMany !== undefined) throw failure('OPERAND_TOO_MANY', { command: name, value: written.at(-1) ?? '' }, { argument: written.at(-1) ?? '' });
  const missing = wanted.slice(written.length).find((word) => !word.startsWith('['));
  if (missing !== undefined) throw failure('OPERAND_MISSING', { command: name, operand: missing }, { argument: missing });
  return written;
}

function unknownOption(written: string, command: string, known: readonly string[]): Failure {
  const near = nearest(written, known);
  return near === undefined
    ? failure('OPTION_UNKNOWN', { option: written, command }, { argument: written })
    : failure('OPTION_UNKNOWN_NEAR', { option: written, nearest: near }, { argument: written });
}
