import type { Fix, Fixes } from '../../fixes.ts';
import { named } from '../../fixes.ts';
import { parseAddress } from '../../../net/address.ts';
import { holds } from '../../../net/prefix.ts';
import { ref } from '../../finding.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';
import { snatFor } from './snat-plan.ts';

/** An entry for the vSwitch from which the packet came. */
const addEntry: Fix = (view, stopped) => {
  const nat = named(stopped, 'nat');
  const network = nat === undefined ? undefined : view.enclosing(nat, 'network');
  const source = parseAddress(stopped.source);
  if (nat === undefined || network === undefined || !source) return [];
  const segment = segmentsIn(view, network).find((one) => {
    const prefix = segmentPrefix(view, one, 'ipv4');
    return prefix !== undefined && holds(prefix, source);
  });
  const edit = segment === undefined ? undefined : snatFor(view, nat, segment);
  if (segment === undefined || !edit) return [];
  return [{ id: `snat ${nat} ${segment}`, code: 'ADD_SNAT', values: { target: ref(nat), subnet: ref(segment) }, edits: [edit] }];
};

export const fixes: Fixes = { ALI_NO_SNAT: addEntry, ALI_NAT_V6: routeElsewhere, NAT_NO_SESSION: routeElsewhere };
