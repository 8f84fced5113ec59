import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { importDescribe } from '../../../core/exchange/aws-describe/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import type { Design } from '../../../core/model/design.ts';

/** Networks that an emulated AWS describes, a folder each: see the README beside them. */
const FOLDER = join(import.meta.dirname, '../../fixtures/aws-describe/networks');

interface Expected {
  readonly drawn: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  /** Names or ids, the port of TCP, the outcome of IPv4. */
  readonly flows: readonly (readonly [from: string, to: string, port: number, outcome: string])[];
}

describe('networks of an emulated AWS', () => {
  it.each(readdirSync(FOLDER))('%s', (name) => {
    const paths = readdirSync(join(FOLDER, name), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.includes('/') && path.endsWith('.json'),
    );
    const files = paths.toSorted().map((path) => ({ path, text: readFileSync(join(FOLDER, name, path), 'utf8') }));
    const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
    const { design, report } = importDescribe(name, files);
    expect(readDesign(writeDesign(design), name)).toEqual({ design });
    expect(report.drawn).toMatchObject(expected.drawn);
    expect(report.problems.map(({ code }) => code)).toEqual(expected.problems);
    const asked = expected.flows.map(([from, to, port]) => [from, to, port, outcome(design, idOf(design, from), idOf(design, to), port)]);
    expect(asked).toEqual(expected.flows);
  });
});

const idOf = (design: Design, name: string): string =>
  name in design.resources ? name : (Object.entries(design.resources).find(([, one]) => one.name === name)?.[0] ?? name);

function outcome(design: Design, from: string, to: string, port: number): string | undefined {
  const answer = trace(createView(design), design, { from, to, protocol: 'tcp', port });
  return answer.problem?.code ?? answer.families.find(({ family }) => family === 'ipv4')?.outcome;
}
