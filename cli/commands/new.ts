import { nearest } from '../../core/model/nearest.ts';
import { type Template, TEMPLATES } from '../../core/templates/index.ts';
import { TEMPLATE_WORDS } from '../../core/words/en/templates.ts';
import { type CliCommand, JSON_OPTION, printJson } from '../command.ts';
import { failure, words } from '../failure.ts';
import { isFileThere, sayWritten, writeFile } from '../files.ts';
import { needed, pathOf, textOf } from '../options.ts';
import { columns, paintFor } from '../paint.ts';

export const newCommand: CliCommand = {
  name: 'new',
  summary: 'NEW_SUMMARY',
  options: [{ flags: '--template <name>', summary: 'OPTION_TEMPLATE' }, { flags: '--out <file>', summary: 'OPTION_NEW_OUT' }, JSON_OPTION],
  examples: ['new', 'new --template public-private-nat --out shop.netdraft'],
  run(io, _operand, given) {
    const name = textOf(given, 'template');
    if (name === undefined && textOf(given, 'out') === undefined) {
      const list = TEMPLATES.map(({ id }) => ({ name: id, ...TEMPLATE_WORDS[id] }));
      if (given.json) printJson(io, { format: 'netdraft.templates/1', templates: list });
      else {
        const lines = columns(list.map((one) => [`  ${one.name}`, one.line]));
        const how = words('NEW_HOW', { id: list[0]?.name ?? '' });
        io.out(`${words('NEW_LIST')}\n${lines.join('\n')}\n\n${paintFor(io.colour).dim(how)}\n`);
      }
      return 0;
    }
    const template = templateNamed(needed(given, 'template', 'new'));
    const out = needed(given, 'out', 'new', pathOf);
    if (isFileThere(io, out)) throw failure('OUT_EXISTS', {}, { file: out });
    writeFile(io, out, template.text);
    if (given.json) printJson(io, { format: 'netdraft.new/1', template: template.id, files: [out] });
    else sayWritten(io, [out]);
    return 0;
  },
};

function templateNamed(name: string): Template {
  const found = TEMPLATES.find(({ id }) => id === name);
  if (found) return found;
  const near = nearest(
    name,
    TEMPLATES.map(({ id }) => id),
  );
  throw near === undefined
    ? failure('TEMPLATE_UNKNOWN', { name }, { argument: name })
    : failure('TEMPLATE_UNKNOWN_NEAR', { name, nearest: near }, { argument: name });
}
