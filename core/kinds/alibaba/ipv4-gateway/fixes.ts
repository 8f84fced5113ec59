import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';
import { publicPath } from '../../mechanisms/fix/public-path.ts';
import { writings } from '../../mechanisms/connect/routes.ts';

/** The route that makes a vSwitch public (L5.3). */
const addRoute: Fix = (view, stopped) => {
  const [segment, gateway] = [named(stopped, 'vswitch'), named(stopped, 'gateway')];
  if (segment === undefined || gateway === undefined) return [];
  return writings(view, segment, [{ destination: '0.0.0.0/0', target: gateway }]).map((writing) => ({
    id: `route ${segment} ${gateway} ${writing.code}`,
    code: writing.code,
    values: { destinations: '0.0.0.0/0', target: ref(gateway), table: ref(writing.table), subnet: ref(segment) },
    place: { resource: segment },
    edits: writing.edits,
  }));
};

export const fixes: Fixes = { ALI_IPV4GW_NO_ROUTE: addRoute, NO_PUBLIC_PATH: publicPath };
