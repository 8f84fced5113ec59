import { readdirSync, readFileSync } from 'node:fs';
import type { Described } from './describe.ts';
import type { DescribedFlow } from './flows.ts';

const FOLDER = new URL('../../fixtures/random-aws/', import.meta.url);
const ENDING = '.jsonl';

export interface Sample {
  readonly name: string;
  readonly described: Described;
  readonly flows: readonly DescribedFlow[];
}

/** Every network of `test/fixtures/random-aws`. A line is `["Vpcs", {...}]`, one thing that was described, or `["flow", {...}]`. */
export const readSamples = (): readonly Sample[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => {
      const lines = readFileSync(new URL(file, FOLDER), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as readonly [string, unknown]);
      const all = <T>(name: string): readonly T[] => lines.filter(([of]) => of === name).map(([, thing]) => thing as T);
      const described: Described = {
        Vpcs: all('Vpcs'),
        Subnets: all('Subnets'),
        RouteTables: all('RouteTables'),
        InternetGateways: all('InternetGateways'),
        NatGateways: all('NatGateways'),
        Addresses: all('Addresses'),
        NetworkAcls: all('NetworkAcls'),
        SecurityGroups: all('SecurityGroups'),
        NetworkInterfaces: all('NetworkInterfaces'),
        Reservations: all('Reservations'),
        PrefixLists: all('PrefixLists'),
        VpcEndpoints: all('VpcEndpoints'),
      };
      return { name: file.slice(0, -ENDING.length), described, flows: all('flow') };
    });
