import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../core/kinds/index.ts';
import { emptyDesign } from '../../core/model/design.ts';
import { PLAN_WORDS } from '../../core/words/en/plans.ts';
import { REASON_WORDS } from '../../core/words/en/reasons.ts';
import { SENTENCES, sentence, sentenceIn } from '../../core/words/index.ts';

const CORE = new URL('../../core/', import.meta.url);
const read = (folder: string) =>
  readdirSync(new URL(folder, CORE), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !['words.ts', 'terraform.ts'].includes(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
// Words of the Terraform files are in their own table.
/** Codes that the source names: of reasons and steps, of plans, faces and refusals. */
const codesIn = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...text.matchAll(/\b(?:code|nat64Code)(?:: |\(|, )'([A-Z][A-Z0-9_]+)'/g),
      ...text.matchAll(/\bbecause\(\s*'([A-Z][A-Z0-9_]+)'/g),
      ...text.matchAll(/'((?:LINE|BADGE|FIX|CONNECT|ADD_ROUTES|BORN|SUBNET|ROUTES|NAT|FUNCTION|INSTANCE|VPN|REGION)_[A-Z0-9_]+)'/g),
    ].map((match) => match[1] ?? ''),
  );

describe('the catalogue', () => {
  it('has a sentence for every code that a kind or the engine names', () => {
    const missing = [...codesIn(read('kinds')), ...codesIn(read('engine'))].filter((code) => SENTENCES[code] === undefined);
    expect(missing).toEqual([]);
  });

  it('has a sentence for every finding of every kind', () => {
    const ids = KINDS.flatMap((kind) => kind.findings.map((rule) => rule.id));
    expect(ids.filter((id) => SENTENCES[id] === undefined)).toEqual([]);
  });

  it('gives no code two sentences but by the kind of the place: a common one is never replaced', () => {
    const seen = new Map<string, string>(Object.entries({ ...REASON_WORDS, ...PLAN_WORDS }));
    for (const kind of KINDS) {
      for (const [code, text] of Object.entries(kind.words.sentences)) {
        if (Object.hasOwn(REASON_WORDS, code) || Object.hasOwn(PLAN_WORDS, code)) continue;
        expect(seen.get(code) ?? text, code).toBe(text);
        seen.set(code, text);
      }
    }
    for (const [code, text] of seen) expect(SENTENCES[code], code).toBe(text);
  });

  it('says of a main route table that nobody drew whose it is, and of a drawn one its name', () => {
    const design = {
      ...emptyDesign('t'),
      resources: { vpc: { kind: 'aws.vpc' }, rt: { kind: 'aws.route-table', in: 'vpc' } },
    };
    const said = (resource: string) =>
      sentenceIn(design, { code: 'NO_ROUTE', values: { table: { resource }, destination: '10.9.0.1' }, place: { resource, field: 'routes' } });
    expect(said('vpc')).toBe('The main route table of vpc has no route for 10.9.0.1.');
    expect(said('rt')).toBe('rt has no route for 10.9.0.1.');
  });

  it('has no sentence that nothing says', () => {
    const source = read('kinds') + read('engine');
    const named = (code: string) =>
      source.includes(`'${code}'`) ||
      source.includes(`\`${code}`) ||
      /^(\w*REGION_|(AWS|ALI|OUT)-)/.test(code) ||
      /^(ADD_ROUTES\w*)_NEW_GATEWAY$/.test(code) ||
      /^(SG_DEFAULT_)?(SG_)?ALLOWS/.test(code);
    const own = KINDS.flatMap((kind) => Object.keys(kind.words.sentences));
    // Of designs, of changes, and of what a configuration says twice.
    const rules = KINDS.flatMap((kind) => [...kind.findings, ...(kind.changes ?? [])].map((rule) => rule.id));
    const findings = new Set([...rules, ...[...source.matchAll(/second\('([\w-]+)'/g)].map(([, code]) => code ?? '')]);
    expect(own.filter((code) => !named(code) || (/^(AWS|ALI|OUT)-/.test(code) && !findings.has(code)))).toEqual([]);
  });

  it('fills in values and names, and leaves what it does not know', () => {
    expect(sentence('WEAR_GROUP', { group: { resource: 'sg' }, target: 'web' }, (id) => `<${id}>`)).toBe('Attach <sg> to web');
    expect(sentence('NO_SUCH_CODE', {}, (id) => id)).toBe('NO_SUCH_CODE');
  });
});
