import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { question } from '../../cli/question.ts';
import { readDesign } from '../../core/file/read.ts';
import { EXPECTATIONS } from '../../core/file/read-flow.ts';
import { runScenarios } from '../../core/scenario/judge.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const firstJson = (text: string) => /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';

describe('the pages say the truth', () => {
  it('the example of a design can be read, breaks nothing, and its scenario is met', () => {
    const result = readDesign(firstJson(page('file-format.md')), 'file-format.md');
    if ('errors' in result) throw new Error(JSON.stringify(result.errors));
    const asked = question(result.design);
    expect(asked.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(runScenarios(result.design, result.design.scenarios, asked.trace).map(({ met }) => met)).toEqual([true]);
  });

  it('the example of a scenario can stand in a design', () => {
    const scenario = JSON.parse(firstJson(page('scenarios.md')));
    const resources = { v: { kind: 'aws.vpc' }, s: { kind: 'aws.subnet', in: 'v' }, 'db-1': { kind: 'aws.instance', in: 's' } };
    const result = readDesign(JSON.stringify({ format: 'netdraft/1', name: 'x', resources, scenarios: [scenario] }), 'scenarios.md');
    expect(result).toHaveProperty('design.scenarios.length', 1);
  });

  it('every expectation is explained', () => {
    for (const word of EXPECTATIONS) expect(page('scenarios.md')).toContain(`| \`${word}\` |`);
  });
});
