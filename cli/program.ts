import { Command, CommanderError } from 'commander';
import { nearest } from '../core/model/nearest.ts';
import type { CliCommand, ExitStatus } from './command.ts';
import { check } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { kinds } from './commands/kinds.ts';
import { newCommand } from './commands/new.ts';
import { schema } from './commands/schema.ts';
import { test } from './commands/test.ts';
import { trace } from './commands/trace.ts';
import { type Failure, failure } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { checkOptions, type Given } from './options.ts';

export const COMMANDS: readonly CliCommand[] = [trace, check, test, exportCommand, newCommand, kinds, schema];

const commandNamed = (name: string): CliCommand => {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(name, [...COMMANDS.map((command) => command.name), 'help']);
  const place = { argument: name };
  throw near === undefined
    ? failure('COMMAND_UNKNOWN', { command: name }, place)
    : failure('COMMAND_UNKNOWN_NEAR', { command: name, nearest: near }, place);
};

/** Runs one command line. Failures are thrown as `Failure`. */
export async function runProgram(args: readonly string[], io: Io): Promise<ExitStatus> {
  const [first, second] = args;
  if (first === undefined || first === '--help' || first === '-h') return say(io, programHelp(COMMANDS));
  if (first === '--version' || first === '-V') return say(io, `${__VERSION__}\n`);
  if (first === 'help') return say(io, second === undefined ? programHelp(COMMANDS) : commandHelp(commandNamed(second)));
  if (first.startsWith('-')) throw unknownOption(first, '', ['--help', '--version']);
  const command = commandNamed(first);
  const rest = args.slice(1);
  if (rest.includes('--help') || rest.includes('-h')) return say(io, commandHelp(command));
  const { operand, given } = parse(command, rest);
  return command.run(io, operand, given);
}

function say(io: Io, text: string): ExitStatus {
  io.out(text);
  return 0;
}

/** Commander takes the arguments apart; what it finds wrong is said in our words. */
function parse(command: CliCommand, args: readonly string[]): { readonly operand: string; readonly given: Given } {
  const parser = new Command(command.name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined });
  if (command.operand !== undefined) parser.argument(command.operand.startsWith('[') ? command.operand : `<${command.operand}>`);
  for (const { flags } of command.options) parser.option(flags);
  checkOptions(
    args,
    command.options.map(({ flags }) => flags),
  );
  let operand = '';
  parser.action((given?: unknown) => {
    if (typeof given === 'string') operand = given;
  });
  try {
    parser.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw argumentFailure(command, error, parser.args);
    throw error;
  }
  return { operand, given: parser.opts() };
}

/** Commander quotes what it complains about: '--fro', 'x'. */
function argumentFailure(command: CliCommand, error: CommanderError, operands: readonly string[]): Failure {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const option = quoted.split(' ')[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(quoted, command.name, [...command.options.map(({ flags }) => flags.split(' ')[0] ?? flags), '--help']);
    case 'commander.optionMissingArgument':
      return failure('OPTION_WITHOUT_VALUE', { option }, { argument: option });
    case 'commander.missingArgument':
      return failure('OPERAND_MISSING', { command: command.name, operand: command.operand ?? '' }, { argument: command.operand ?? '' });
    case 'commander.excessArguments':
      return failure('OPERAND_TOO_MANY', { command: command.name, value: operands.at(-1) ?? '' }, { argument: operands.at(-1) ?? '' });
    default:
      throw error;
  }
}

function unknownOption(written: string, command: string, known: readonly string[]): Failure {
  const near = nearest(written, known);
  return near === undefined
    ? failure('OPTION_UNKNOWN', { option: written, command }, { argument: written })
    : failure('OPTION_UNKNOWN_NEAR', { option: written, nearest: near }, { argument: written });
}
