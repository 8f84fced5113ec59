import { EXPECTATIONS } from '../core/file/read-flow.ts';
import type { CliCommand } from './command.ts';
import { words } from './failure.ts';
import { columns } from './paint.ts';

const indented = (rows: readonly (readonly [string, string])[]): string =>
  columns(rows, 3)
    .map((line) => `  ${line}\n`)
    .join('');

const usage = (command: CliCommand): string => `netdraft ${command.name}${command.operand ? ` ${command.operand}` : ''}`;

/** `netdraft help`. */
export function programHelp(commands: readonly CliCommand[]): string {
  const rows = [...commands.map((command): [string, string] => [usage(command), words(command.summary)])];
  return [
    `${words('HELP_ABOUT')}\n`,
    `${words('HELP_COMMANDS')}:\n${indented([...rows, ['netdraft help [COMMAND]', words('COMMAND_HELP')]])}`,
    `${words('HELP_OPTIONS')}:\n${indented([
      ['--help', words('HELP_HELP')],
      ['--version', words('HELP_VERSION')],
    ])}`,
    `${words('HELP_STATUS')}:\n  ${words('HELP_STATUS_TEXT')}\n`,
    `${words('HELP_MORE')}\n`,
  ].join('\n');
}

/** `netdraft help COMMAND`. */
export function commandHelp(command: CliCommand): string {
  const options = command.options.map(({ flags, summary }): [string, string] => [flags, words(summary, { outcomes: EXPECTATIONS.join(', ') })]);
  const examples = command.examples.map((example) => `  netdraft ${example}\n`).join('');
  return [
    `${words('HELP_USAGE')}: ${usage(command)}${options.length > 0 ? ` [${words('HELP_OPTIONS').toLowerCase()}]` : ''}\n  ${words(command.summary)}\n`,
    ...(options.length > 0 ? [`${words('HELP_OPTIONS')}:\n${indented(options)}`] : []),
    `${words('HELP_EXAMPLES')}:\n${examples}`,
  ].join('\n');
}
