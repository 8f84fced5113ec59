import { EXPECTATIONS } from '../core/file/read-flow.ts';
import { type CliCommand, type ExitStatus, printJson } from './command.ts';
import { words } from './failure.ts';
import type { Io } from './io.ts';
import { columns } from './paint.ts';

const indented = (rows: readonly (readonly [string, string])[]): string =>
  columns(rows, 3)
    .map((line) => `  ${line}\n`)
    .join('');

/** `netdraft help`, or of one command; with `json` the same for programs. */
export function writeHelp(io: Io, commands: readonly CliCommand[], asked: CliCommand | undefined, json: boolean): ExitStatus {
  if (json) printJson(io, { format: 'netdraft.help/1', commands: (asked ? [asked] : commands).map(commandFacts) });
  else io.out(asked ? commandHelp(asked) : programHelp(commands));
  return 0;
}

const commandFacts = (command: CliCommand): unknown => ({
  name: command.name,
  usage: usage(command),
  summary: words(command.summary),
  options: command.options.map(({ flags, summary }) => ({ flags, summary: words(summary, { outcomes: EXPECTATIONS.join(', ') }) })),
  examples: command.examples.map((example) => `netdraft ${example}`),
});

const usage = (command: CliCommand): string => `netdraft ${command.name}${command.operand ? ` ${command.operand}` : ''}`;

/** `netdraft help`. */
function programHelp(commands: readonly CliCommand[]): string {
  const rows = [...commands.map((command): [string, string] => [usage(command), words(command.summary)])];
  return [
    `${words('HELP_ABOUT')}\n`,
    `${words('HELP_COMMANDS')}:\n${indented(rows)}`,
    `${words('HELP_OPTIONS')}:\n${indented([
      ['--help', words('HELP_HELP')],
      ['--version', words('HELP_VERSION')],
    ])}`,
    `${words('HELP_STATUS')}:\n  ${words('HELP_STATUS_TEXT')}\n`,
    `${words('HELP_MORE')}\n`,
  ].join('\n');
}

/** `netdraft help COMMAND`. */
function commandHelp(command: CliCommand): string {
  const options = command.options.map(({ flags, summary }): [string, string] => [flags, words(summary, { outcomes: EXPECTATIONS.join(', ') })]);
  const examples = command.examples.map((example) => `  netdraft ${example}\n`).join('');
  return [
    `${words('HELP_USAGE')}: ${usage(command)}${options.length > 0 ? ` [${words('HELP_OPTIONS').toLowerCase()}]` : ''}\n  ${words(command.summary)}\n`,
    ...(options.length > 0 ? [`${words('HELP_OPTIONS')}:\n${indented(options)}`] : []),
    `${words('HELP_EXAMPLES')}:\n${examples}`,
  ].join('\n');
}
