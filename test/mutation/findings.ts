import { createView } from '../../core/engine/view.ts';
import { KINDS } from '../../core/kinds/index.ts';
import { GROUPS } from '../kinds/findings/cases.ts';
import { changed, designOf } from '../kinds/network.ts';
import type { Mutant } from './run.ts';

/** Switches off the rule of one finding at a time, and looks whether a case misses it. */
export function runFindings(): readonly Mutant[] {
  const all = GROUPS.flatMap(({ good, cases }) => cases.map((one) => ({ ...one, good })));
  return KINDS.flatMap((kind) =>
    kind.findings.map((rule): Mutant => {
      const cases = all.filter((one) => one.id === rule.id);
      const missed = cases.findIndex(({ good, fires }) => {
        const resources = changed(good, fires);
        const view = createView(designOf(resources));
        // Without the rule there is none: a case that expects one where the rule gives one fails.
        return Object.keys(resources).some((id) => resources[id]?.kind === kind.id && rule.check(view, id).length > 0);
      });
      const name = `${kind.id} finding ${rule.id}: switched off`;
      return missed < 0 ? { name, tries: cases.length } : { name, tries: missed + 1, killedBy: rule.id };
    }),
  );
}
