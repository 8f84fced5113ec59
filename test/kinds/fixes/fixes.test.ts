import { describe, expect, it } from 'vitest';
import type { FamilyAnswer } from '../../../core/engine/answer.ts';
import { answerOf } from '../../../core/engine/explain/answer-of.ts';
import { createView } from '../../../core/engine/view.ts';
import { KINDS } from '../../../core/kinds/index.ts';
import type { Flow } from '../../../core/model/design.ts';
import type { Family } from '../../../core/net/address.ts';
import { sentenceIn } from '../../../core/words/index.ts';
import { applied } from '../apply.ts';
import { changed, designOf, NETWORK, type Resources } from '../network.ts';
import { ALIBABA } from './alibaba.cases.ts';
import { BALANCERS } from './balancers.cases.ts';
import { ENDPOINTS } from './endpoints.cases.ts';
import { HOSTS } from './hosts.cases.ts';
import { TENCENT, TENCENT_NETWORK } from './tencent.cases.ts';
import { WAYS } from './ways.cases.ts';

function answer(resources: Resources, flow: Flow, family: Family): FamilyAnswer | undefined {
  const design = designOf(resources);
  return answerOf(createView(design), design, flow).families.find((one) => one.family === family);
}

const CASES = [...WAYS, ...HOSTS, ...BALANCERS, ...ENDPOINTS, ...ALIBABA, ...TENCENT, ...TENCENT_NETWORK];

describe('fixes', () => {
  it.each(CASES)(
    '$code from $from to $to ($family): $says.0',
    ({ code, on = NETWORK, change = {}, from, to, protocol = 'tcp', port = 443, family = 'ipv4', says, works }) => {
      const before = changed(on, change);
      const flow: Flow = protocol === 'tcp' ? { from, to, protocol, port } : { from, to, protocol };
      const stopped = answer(before, flow, family);
      const blocker = stopped?.blockers.find((one) => one.code === code || one.detail?.code === code);
      expect(blocker, `blockers: ${stopped?.blockers.map((one) => one.code).join(', ')}; ${stopped?.outcome}`).toBeDefined();
      expect(blocker?.fixes.map((plan) => sentenceIn(designOf(before), plan, (id) => id))).toEqual(says);
      for (const [index, plan] of (blocker?.fixes ?? []).entries()) {
        const then = answer(applied(before, plan), flow, family);
        const same = then?.blockers.some((one) => (one.code === code || one.detail?.code === code) && one.resource === blocker?.resource);
        expect(same, `${plan.id} removes its blocker`).toBe(plan.elsewhere ?? false);
        if (works && index === 0) expect(then?.outcome, then?.blockers.map((one) => one.code).join(', ')).toBe('works');
      }
    },
  );

  it('every code for which a kind knows a way out is tried', () => {
    const tried = new Set(CASES.map((one) => one.code));
    // Those of a reply carry the code of the request as their detail.
    const known = new Set(KINDS.flatMap((kind) => Object.keys(kind.fixes)));
    expect([...known].filter((code) => !tried.has(code))).toEqual([]);
  });
});
