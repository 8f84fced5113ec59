import { readdirSync, readFileSync } from 'node:fs';
import type { ImportFile } from '../../../core/exchange/records/report.ts';
import type { DescribedFlow } from './flows.ts';

const FOLDER = new URL('../../fixtures/random-aws/', import.meta.url);
const ENDING = '.jsonl';

/** What was described, by the list in which it stands. */
export type Lists = Readonly<Record<string, readonly Thing[]>>;
export interface Thing {
  readonly [key: string]: unknown;
}

export interface Sample {
  readonly name: string;
  readonly lists: Lists;
  readonly flows: readonly DescribedFlow[];
}

/** Every network of `test/fixtures/random-aws`. A line is `["Vpcs", {...}]`, one thing that was described, or `["flow", {...}]`. */
export const readSamples = (): readonly Sample[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => {
      const lists: { [list: string]: Thing[] } = {};
      for (const line of readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n')) {
        const [list, thing] = JSON.parse(line) as readonly [string, Thing];
        const all = lists[list] ?? [];
        all.push(thing);
        lists[list] = all;
      }
      const { flow = [], ...rest } = lists;
      return { name: file.slice(0, -ENDING.length), lists: rest, flows: flow as unknown as readonly DescribedFlow[] };
    });

/** The files that the calls would have left. */
export const filesOf = (lists: Lists): readonly ImportFile[] =>
  Object.entries(lists).map(([list, things]) => ({ path: `${list}.json`, text: JSON.stringify({ [list]: things }) }));
