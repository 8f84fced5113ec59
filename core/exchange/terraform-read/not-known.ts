import type { Item, Shape } from '../../kinds/describe.ts';
import { NOT_KNOWN_LONGEST, NOT_KNOWN_MOST, type Resource, type ResourceId } from '../../model/design.ts';
import type { Entry } from '../records/settle.ts';

/** Arguments that decide no packet: names, sizes, what it costs, the pool of a block, in which zone something stands, certificates, and the address outside of a tunnel. */
const HARMLESS =
  /^(?:tags(?:_all)?\b.*|provider|region|description|availability_zone|zone_id|instance_type|sla_type|runtime|bandwidth|internet_charge_type|\w+_pool_id|\w*name|(?:public_)?ip_address)$|\.(?:zone_id|availability_zone|ssl_certificate_id)$/;
/** Addresses that a host gets in its subnet: the drawing gives it the next free one, as for a host of which nobody wrote one. */
const GIVEN =
  /^(?:private_ips?|private_ip_list|secondary_private_ips|primary_ip_address|private_ip_addresses|ipv6_addresses)(?:\[\d+\](?:\.address)?)?$/;

/** Marks every resource of which an argument that some kind asked for is not known before an apply; a rule, a route or an attachment is of those that it names. */
export function withNotKnown(
  resources: Readonly<Record<ResourceId, Resource>>,
  entries: readonly Entry[],
  records: { readonly tables: ReadonlyMap<string, readonly Item[]>; readonly notKnown: ReadonlyMap<string, string> },
  shape: Shape,
  later: ReadonlyMap<ResourceId, readonly string[]>,
): Readonly<Record<ResourceId, Resource>> {
  const marks = new Map<ResourceId, Set<string>>();
  const mark = (id: ResourceId, what: string): void => {
    if (!Object.hasOwn(resources, id)) return;
    const own = marks.get(id) ?? new Set();
    marks.set(id, own.add(what.slice(0, NOT_KNOWN_LONGEST)));
  };
  for (const [id, all] of later) for (const what of all) mark(id, what);
  const made = new Map<string, ResourceId[]>();
  for (const { id, of } of entries) made.set(of.origin.path, [...(made.get(of.origin.path) ?? []), id]);
  const open = byAddress(records);
  for (const [type, all] of records.tables) {
    const asked = shape.inner.get(type)?.read ?? new Set();
    for (const item of all) {
      for (const path of open.get(item.origin.path) ?? []) {
        const argument = path.slice(item.origin.path.length + 1);
        if (!asked.has(/^[^.[]*/.exec(argument)?.[0] ?? '') || HARMLESS.test(argument) || GIVEN.test(argument)) continue;
        for (const id of made.get(item.origin.path) ?? namedBy(item, argument)) mark(id, path);
      }
    }
  }
  if (marks.size === 0) return resources;
  const marked = Object.entries(resources).map(([id, resource]): [ResourceId, Resource] => {
    const own = marks.get(id);
    return [id, own ? { ...resource, notKnown: [...own].slice(0, NOT_KNOWN_MOST) } : resource];
  });
  return Object.fromEntries(marked);
}

/** The paths of what is not known, by the instance that they are of. */
function byAddress({ tables, notKnown }: { readonly tables: ReadonlyMap<string, readonly Item[]>; readonly notKnown: ReadonlyMap<string, string> }) {
  const found = new Map<string, string[]>();
  if (notKnown.size === 0) return found;
  const addresses = new Set([...tables.values()].flatMap((all) => all.map(({ origin }) => origin.path)));
  for (const path of notKnown.keys()) {
    // An address ends where its argument begins, and may hold points itself (`module.a.aws_vpc.b["x.y"]`).
    for (let at = path.lastIndexOf('.'); at > 0; at = path.lastIndexOf('.', at - 1)) {
      const address = path.slice(0, at);
      if (!addresses.has(address)) continue;
      found.set(address, [...(found.get(address) ?? []), path]);
      break;
    }
  }
  return found;
}

/** Ids that stand in the arguments of a record, `ID#attribute` too, and in the block inside of it in which `argument` stands. */
function namedBy(item: Item, argument: string): readonly ResourceId[] {
  const [, key = '', index] = /^(\w+)\[(\d+)\]/.exec(argument) ?? [];
  const list = (item.raw as Readonly<Record<string, unknown>>)[key];
  const block: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  return [item.raw, block].flatMap((one) =>
    Object.entries(typeof one === 'object' && one !== null ? one : {}).flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [value.split('#')[0] ?? ''] : [],
    ),
  );
}
