import { KINDS } from '../kinds/index.ts';
import type { Cloud, Kind } from '../kinds/kind.ts';
import type { FieldWords } from '../kinds/words.ts';
import type { Field } from '../model/fields.ts';
import { PLACEHOLDER } from './catalogue.ts';
import { SENTENCES } from './index.ts';

/** Words of the help pages. */
const HELP_WORDS = {
  TITLE: { aws: 'AWS resources', outside: 'Outside the cloud', alibaba: 'Alibaba Cloud resources', tencent: 'Tencent Cloud resources' },
  FROM: 'This page is made from the kinds themselves by `node build/help.mjs`.',
  FIELDS: '| setting | {cloud} | what it means | left out |\n|---|---|---|---|',
  TERM: { aws: 'in AWS', outside: 'term', alibaba: 'in Alibaba Cloud', tencent: 'in Tencent Cloud' },
  NOTHING: 'It has no settings.',
  LIMIT: 'At most {count} in one container.',
  FINDINGS_TITLE: 'Findings',
  FINDINGS:
    'What Netdraft finds in a design before any packet is asked about. An error is what the cloud would refuse or what can never work; a warning is legal, but surprises.',
  FINDINGS_TABLE: '| id | | what it says |\n|---|---|---|',
} as const;

/** The help page of a cloud as Markdown: each kind with what it is, and its settings. */
export function helpPage(cloud: Cloud): string {
  const kinds = KINDS.filter((kind) => kind.cloud === cloud);
  return [`# ${HELP_WORDS.TITLE[cloud]}`, HELP_WORDS.FROM, ...kinds.flatMap(kindSection)].join('\n\n') + '\n';
}

function kindSection(kind: Kind): readonly string[] {
  const rows = Object.entries(kind.fields).flatMap(([key, field]) => fieldRows(key, field, kind.words.fields[key]));
  return [
    `## ${kind.words.name}`,
    `\`${kind.id}\``,
    kind.words.help,
    ...(kind.atMost === undefined ? [] : [HELP_WORDS.LIMIT.replace('{count}', String(kind.atMost))]),
    rows.length === 0 ? HELP_WORDS.NOTHING : [HELP_WORDS.FIELDS.replace('{cloud}', HELP_WORDS.TERM[kind.cloud]), ...rows].join('\n'),
  ];
}

function fieldRows(key: string, field: Field, words: FieldWords | undefined): readonly string[] {
  const choices =
    field.type === 'choice' && field.options.length <= 8
      ? ` One of: ${field.options.map((one) => `\`${one}\` (${words?.options?.[one] ?? one})`).join(', ')}.`
      : '';
  const own = row(`${words?.label ?? key} \`${key}\``, field.term, `${words?.hint ?? ''}${choices}`, defaultOf(field));
  if (field.type !== 'rows') return [own];
  const columns = Object.entries(field.columns).map(([column, cell]) => {
    const its = words?.columns?.[column];
    return row(`— ${its?.label ?? column} \`${column}\``, undefined, its?.hint ?? '', defaultOf(cell));
  });
  return [own, ...columns];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').trim();
const row = (...cells: readonly (string | undefined)[]): string => `| ${cells.map((text) => cell(text ?? '')).join(' | ')} |`;

function defaultOf(field: Field): string {
  const value = 'default' in field ? field.default : undefined;
  return value === undefined || typeof value === 'object' ? '' : `\`${String(value)}\``;
}

/** The page of all findings: id, severity and sentence, placeholders as they are. */
export function findingsPage(): string {
  const rules = new Map(KINDS.flatMap((kind) => [...kind.findings, ...(kind.changes ?? [])].map((rule) => [rule.id, rule] as const)));
  const rows = [...rules.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity }) =>
      row(
        `\`${id}\``,
        severity,
        (SENTENCES[id] ?? '').replace(PLACEHOLDER, (_, key: string, __, ___, more?: string) => more ?? `*${key}*`),
      ),
    );
  return (
    [`# ${HELP_WORDS.FINDINGS_TITLE}`, HELP_WORDS.FINDINGS, HELP_WORDS.FROM, [HELP_WORDS.FINDINGS_TABLE, ...rows].join('\n')].join('\n\n') + '\n'
  );
}

const CLOUDS: readonly Cloud[] = ['aws', 'alibaba', 'tencent', 'outside'];

/** Every page, by its file below `docs/help`: one for each cloud that has kinds. */
export const HELP_PAGES: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    CLOUDS.filter((cloud) => KINDS.some((kind) => kind.cloud === cloud)).map((cloud) => [`${cloud}.md`, () => helpPage(cloud)] as const),
  ),
  'findings.md': findingsPage,
};
