import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { svgPicture } from '../../cli/picture.ts';
import { question } from '../../cli/question.ts';
import { exportTerraform } from '../../core/exchange/terraform/index.ts';
import { checkFlow } from '../../core/file/flow-check.ts';
import { writeDesign } from '../../core/file/write.ts';
import { missesOf, runScenarios } from '../../core/scenario/judge.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { TEMPLATE_WORDS } from '../../core/words/en/templates.ts';

it('every file of the folder is on the list', () => {
  const files = readdirSync(new URL('../../templates/', import.meta.url)).filter((name) => name.endsWith('.netdraft'));
  expect(TEMPLATES.map(({ id }) => `${id}.netdraft`).sort()).toEqual(files.sort());
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, template) => {
  const design = designOf(template);
  const asked = question(design);

  it('is written as the app would write it', () => {
    expect(writeDesign(design)).toBe(template.text);
  });

  it('has a title and one line', () => {
    expect(TEMPLATE_WORDS[id].title.length).toBeGreaterThan(0);
    expect(TEMPLATE_WORDS[id].line).toMatch(/^[^\n]{20,120}\.$/);
  });

  it('is nothing that the cloud would refuse', () => {
    const errors = asked.findings().filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => asked.say(finding))).toEqual([]);
  });

  it('shows its point: all scenarios are met, and there are both kinds', () => {
    const results = runScenarios(design, design.scenarios, (flow, state) => question(state).trace(flow));
    const missed = results.flatMap(({ index, outcomes }) => {
      const scenario = design.scenarios[index];
      return scenario ? missesOf(scenario.expect, outcomes).map((miss) => ({ scenario: scenario.name, ...miss })) : [];
    });
    expect(missed).toEqual([]);
    const outcomes = results.flatMap((result) => Object.values(result.outcomes));
    expect(outcomes).toContain('works');
    expect(outcomes.some((outcome) => outcome !== 'works')).toBe(true);
  });

  it('answers what is asked when it opens', () => {
    expect(checkFlow(design, template.flow)).toBeUndefined();
    expect(asked.trace(template.flow).families.length).toBeGreaterThan(0);
  });

  it('becomes a picture, with its path', () => {
    const made = svgPicture(asked, asked.trace(template.flow), {});
    expect(made.type).toBe('done');
    if (made.type === 'done')
      for (const { name } of Object.values(design.resources)) if (name !== undefined) expect(made.value).toContain(`>${name}<`);
  });

  it('has its whole name and whole sentences in the pictures of its scenarios', () => {
    for (const { flow } of design.scenarios) {
      const made = svgPicture(asked, asked.trace(flow), {});
      if (made.type !== 'done') throw new Error(made.code);
      expect(made.value).toContain(`>${design.name}<`);
      expect(made.value).not.toMatch(/\{\w+\}/);
    }
  });

  it('becomes Terraform', () => {
    const { files } = exportTerraform(asked.view, design);
    expect(Object.keys(files)).toContain('network.tf');
  });
});
