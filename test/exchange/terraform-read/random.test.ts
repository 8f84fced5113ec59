import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../core/engine/findings.ts';
import { createView } from '../../../core/engine/view.ts';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';
import type { Design } from '../../../core/model/design.ts';
import { arbitraryDesign } from '../../arbitrary/design.ts';
import { editedDesign } from '../../arbitrary/edited.ts';
import { DESIGNS } from '../../support/terraform/cases.ts';
import { compared, flowsOf, parsed } from '../../support/terraform/round-trip.ts';

/** How many designs are tried of each base: `NETDRAFT_DESIGNS=50` for the long test. */
const EACH = Number(process.env.NETDRAFT_DESIGNS ?? 1);
const SEED = Number(process.env.NETDRAFT_SEED ?? 1);

/** A tunnel ends at an address: that a gateway of another cloud in the same configuration has it, Terraform only knows when it runs. Nobody tells the routes of another account's VPC. */
const bases = DESIGNS.filter(([id]) => !id.includes('two-clouds-vpn') && id !== 'shared-vpc');

/** What the clouds refuse: which of two things that contradict each other counts, no file says. */
const refused = (design: Design): ReadonlySet<string> =>
  new Set(findingsOf(createView(design), design).flatMap(({ code, severity, place }) => (severity === 'error' ? [`${code} ${place.resource}`] : [])));

describe('exported, and read in again, a design with random edits answers the same', () => {
  it.each(bases)('%s', { timeout: 60_000 + EACH * 20_000 }, async (id, base) => {
    const before = refused(base);
    let tried = 0;
    for (const design of fc.sample(editedDesign(base, 3), { seed: SEED + bases.findIndex(([one]) => one === id), numRuns: EACH * 3 })) {
      if (tried === EACH) break;
      if ([...refused(design)].some((one) => !before.has(one))) continue;
      tried++;
      const flows = flowsOf(design).slice(0, 24);
      const { before: was, after } = compared(design, flows, await parsed(design));
      expect(after, JSON.stringify(edits(base, design))).toEqual(was);
    }
  });
});

/** What was changed, for the message. */
const edits = (base: Design, design: Design): readonly string[] =>
  Object.entries(design.resources).flatMap(([id, now]) =>
    Object.keys({ ...base.resources[id], ...now })
      .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(base.resources[id]?.[key]))
      .map((key) => `${id}.${key} = ${JSON.stringify(now[key])}`),
  );

describe('designs of any form', () => {
  it('are read from their Terraform, and what was read is written and read the same', { timeout: 60_000 + EACH * 60_000 }, async () => {
    for (const design of fc.sample(arbitraryDesign, { seed: SEED, numRuns: EACH * 20 })) {
      const once = importTerraform(design.name, await parsed(design)).design;
      const twice = importTerraform(design.name, await parsed(once)).design;
      expect(shape(twice)).toEqual(shape(importTerraform(design.name, await parsed(twice)).design));
    }
  });
});

/**
 * How many of each kind, with which settings: ids follow names, and are not the same every time. What is not known (a part of a block of an
 * impossible size) no file can say again.
 */
const shape = ({ resources }: Design): readonly string[] =>
  Object.values(resources)
    .map(
      (one) =>
        `${one.kind} ${Object.keys(one)
          .filter((key) => key !== 'notKnown')
          .sort()
          .join(' ')}`,
    )
    .sort();
