import type { FindingRule } from '../kind.ts';
import { error, ref, warning, whole } from '../finding.ts';
import type { Way } from '../facts.ts';
import { gatewaysOf } from './routing.ts';

/** A network takes one gateway of a sort; every one behind the first is refused. */
export const onlyOne = (id: string, rule: string, way: Way): FindingRule =>
  error(
    id,
    rule,
    whole((view, resource) => {
      const network = view.enclosing(resource, 'network');
      const first = gatewaysOf(view, network, way)[0];
      return (
        network !== undefined && first !== undefined && first !== resource && { network: ref(network), other: ref(first), resource: ref(resource) }
      );
    }),
  );

/** A gateway that stands on no network carries nothing, and no route can lead to it. */
export const detached = (id: string, rule: string): FindingRule =>
  warning(
    id,
    rule,
    whole((view, resource) => view.enclosing(resource, 'network') === undefined && { resource: ref(resource) }),
  );

/** A gateway to which no route leads carries nothing. */
export const unused = (id: string, rule: string): FindingRule =>
  warning(
    id,
    rule,
    whole((view, resource) => {
      const led = view.referrers(resource).some((other) =>
        view
          .as('routes', other)
          ?.rows(view, other)
          .some((row) => row.target === resource),
      );
      return !led && view.enclosing(resource, 'network') !== undefined && { resource: ref(resource) };
    }),
  );
