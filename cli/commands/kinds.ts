import { type FieldFacts, type KindFacts, kindsDocument } from '../../core/file/kinds-json.ts';
import { nearest } from '../../core/model/nearest.ts';
import { type CliCommand, JSON_OPTION, printJson } from '../command.ts';
import { failure, words } from '../failure.ts';
import { columns, type Paint, paintFor } from '../paint.ts';

export const kinds: CliCommand = {
  name: 'kinds',
  operand: '[KIND]',
  summary: 'KINDS_SUMMARY',
  options: [JSON_OPTION],
  examples: ['kinds', 'kinds aws.subnet', 'kinds --json'],
  run(io, operand, given) {
    const document = kindsDocument();
    const shown = operand === '' ? document.kinds : [named(document.kinds, operand)];
    const paint = paintFor(io.colour);
    if (given.json) printJson(io, { ...document, kinds: shown });
    else if (operand === '') io.out(list(shown, paint));
    else for (const kind of shown) io.out(detail(kind, document.kinds, paint));
    return 0;
  },
};

function named(all: readonly KindFacts[], id: string): KindFacts {
  const found = all.find((kind) => kind.id === id);
  if (found) return found;
  const near = nearest(
    id,
    all.map((kind) => kind.id),
  );
  throw near === undefined
    ? failure('KIND_UNKNOWN', { kind: id }, { argument: id })
    : failure('KIND_UNKNOWN_NEAR', { kind: id, nearest: near }, { argument: id });
}

function list(all: readonly KindFacts[], paint: Paint): string {
  const lines = columns(all.map((kind) => [kind.id, kind.name]));
  return `${lines.join('\n')}\n\n${paint.dim(words('KINDS_HOW'))}\n`;
}

function detail(kind: KindFacts, all: readonly KindFacts[], paint: Paint): string {
  const containers = kind.within.map((role) =>
    role === 'canvas'
      ? words('KINDS_CANVAS')
      : all
          .filter((other) => other.cloud === kind.cloud && other.roles.includes(role))
          .map((other) => other.id)
          .join(', '),
  );
  const fields = Object.entries(kind.fields).flatMap(([key, field]) => rowsOf(key, field));
  const table = columns(fields)
    .map((line) => `  ${line}\n`)
    .join('');
  const help = kind.help === '' ? '' : `${kind.help}\n`;
  const head = `${paint.bold(kind.id)}  ${kind.name}\n${help}${words('KINDS_STANDS_IN', { containers: containers.join(', ') })}\n`;
  return `${head}\n${fields.length > 0 ? table : `${words('KINDS_NO_FIELDS')}\n`}`;
}

/** A table's columns stand under it. */
function rowsOf(key: string, field: FieldFacts, indent = ''): readonly (readonly string[])[] {
  const cells = Object.entries(field.columns ?? {}).flatMap(([name, column]) => rowsOf(name, column, `${indent}  `));
  return [[indent + key, field.of ? `${field.type} ${field.of.type}` : field.type, facts(field)], ...cells];
}

function facts(field: FieldFacts): string {
  const parts = [
    field.label,
    field.options && (field.options.length > 6 ? `${field.options.slice(0, 6).join(' | ')} | ...` : field.options.join(' | ')),
    field.min !== undefined && field.max !== undefined
      ? `${words('KINDS_RANGE', { min: field.min, max: field.max })}${field.unit === undefined ? '' : ` ${field.unit}`}`
      : undefined,
    field.default === undefined || field.columns ? undefined : words('KINDS_DEFAULT', { value: String(field.default) }),
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}
