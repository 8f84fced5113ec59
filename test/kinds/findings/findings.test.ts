import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../core/kinds/index.ts';
import { findingsOf, checkCases } from './check.ts';
import { GATEWAY_CASES, ROUTE_CASES } from './gateways.cases.ts';
import { FILTER_CASES, FUNCTION_CASES, INTERFACE_CASES, OUTSIDE_CASES } from './hosts.cases.ts';
import { SUBNET_CASES, VPC_CASES } from './network.cases.ts';
import { NOT_YET, REQUIRED } from './constraints.ts';
import { NETWORK } from '../network.ts';

const GROUPS = { VPC_CASES, SUBNET_CASES, GATEWAY_CASES, ROUTE_CASES, INTERFACE_CASES, FILTER_CASES, FUNCTION_CASES, OUTSIDE_CASES };
for (const [name, cases] of Object.entries(GROUPS)) checkCases(name, cases);

const tested = new Set(Object.values(GROUPS).flatMap((cases) => cases.map((one) => one.id)));

describe('constraints', () => {
  it('a good network has no findings', () => {
    expect(findingsOf(NETWORK).map(({ code, place }) => ({ code, place }))).toEqual([]);
  });
  it('every constraint of the fact base is tested or listed with the reason why it cannot be met', () => {
    expect([...tested].filter((id) => NOT_YET.has(id))).toEqual([]);
    expect(REQUIRED.filter((id) => !tested.has(id) && !NOT_YET.has(id))).toEqual([]);
    expect([...NOT_YET.keys()].filter((id) => !REQUIRED.includes(id))).toEqual([]);
  });
  it('every rule of every kind is tested', () => {
    const ids = new Set(KINDS.flatMap((kind) => kind.findings.map((rule) => rule.id)));
    expect([...ids].filter((id) => !tested.has(id))).toEqual([]);
  });
});
