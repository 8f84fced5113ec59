import { innerShape, type Item, type Shape } from '../../kinds/describe.ts';
import { ID } from '../../file/id.ts';
import { type Instance, isList, isMap, Link, Unknown, type Value } from './value.ts';

/** Attributes by which a configuration means the whole resource. */
const ITSELF = /(?:^|[_.])(?:id|arn)$|_table_ids$/;
/** Attributes of that form which mean something that comes with it: `default_network_acl_id` of a VPC, an address in a list. */
const COMES_WITH = /^(?:default|main)_|_default_route_table_id$|^route_table_id$|_table_ids$|[.[]/;
/** Addresses by which a configuration means who has them, before anybody knows them. */
const ADDRESS = /(?:^|_)ip(?:_address)?$|^ipv6_addresses\[\d+\]$|^ipv4_info\[\d+\]\.ip$|^(?:service_name|frontend_port)$/;

/** Instances as records that kinds read, by type: what names another instance has its id there, `ID#attribute` for what comes with it. */
export function recordsOf(
  instances: readonly Instance[],
  shape: Shape,
): { readonly tables: ReadonlyMap<string, readonly Item[]>; readonly notKnown: ReadonlyMap<string, string> } {
  const ids = idsOf(instances);
  const written = writtenIds(instances, ids);
  const notKnown = new Map<string, string>();
  const tables = new Map<string, Item[]>();
  for (const instance of instances) {
    const raw: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(instance.arguments)) {
      const plain = plainOf(value, `${instance.address}.${key}`);
      if (plain !== undefined) raw[key] = plain;
    }
    raw.$id = ids.get(instance.address);
    raw.$label = instance.label;
    const item: Item = { raw, shape: innerShape(shape, instance.type), origin: { file: instance.file, path: instance.address } };
    const table = tables.get(instance.type);
    if (table) table.push(item);
    else tables.set(instance.type, [item]);
  }
  return { tables, notKnown };

  function plainOf(value: Value, path: string): unknown {
    if (value === null) return undefined;
    if (value instanceof Unknown) {
      notKnown.set(path, value.expression);
      return value;
    }
    if (value instanceof Link) {
      const id = ids.get(value.address);
      if (id !== undefined && ITSELF.test(value.attribute)) return COMES_WITH.test(value.attribute) ? `${id}#${value.attribute}` : id;
      if (id !== undefined && ADDRESS.test(value.attribute)) return `${id}#${value.attribute}`;
      notKnown.set(path, `${value.address}.${value.attribute}`);
      return new Unknown(value.attribute);
    }
    if (typeof value === 'string') return written.get(value) ?? value;
    if (isList(value)) return value.map((one, index) => plainOf(one, `${path}[${index}]`)).filter((one) => one !== undefined);
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        const plain = plainOf(one, `${path}.${key}`);
        return plain === undefined ? [] : [[key, plain]];
      }),
    );
  }
}

/** A design's id for every instance: the label and the key of the block, with the modules around it where two are called the same. */
function idsOf(instances: readonly Instance[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { address, type, label } of instances) {
    if (ids.has(address)) continue;
    const key = /\[("?)(.*?)\1\]$/.exec(address)?.[2];
    const modules = [...address.matchAll(/module\.([\w-]+)(?:\["?(.*?)"?\])?/g)].map((m) => (m[2] === undefined ? m[1] : `${m[1]}-${m[2]}`));
    const own = [label, ...(key === undefined ? [] : [key])];
    const tries = [own, [...own, type.replace(/^(?:data\.)?[a-z]+_/, '')], [...modules, ...own], [...modules, ...own, type]].map((parts) =>
      idFrom(parts.join('-')),
    );
    let id = tries.find((one) => !taken.has(one)) ?? '';
    for (let n = 2; id === ''; n++) if (!taken.has(`${tries[0]?.slice(0, 58)}-${n}`)) id = `${tries[0]?.slice(0, 58)}-${n}`;
    taken.add(id);
    ids.set(address, id);
  }
  return ids;
}

function idFrom(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 64);
  return ID.test(clean) ? clean : `_${clean}`.slice(0, 64);
}

/** In a state the ids of the cloud stand everywhere: which instance each of them is, and then what comes with an instance. */
function writtenIds(instances: readonly Instance[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (written: Value | undefined, means: string): void => {
    if (typeof written === 'string' && written.length > 3 && !found.has(written)) found.set(written, means);
  };
  const known = instances.flatMap(({ address, type, arguments: values }) => {
    const id = ids.get(address);
    return id === undefined ? [] : [{ id, type, values: Object.entries(values), isData: type.startsWith('data.') }];
  });
  for (const { id, type, values, isData } of known) {
    if (!isData) for (const [key, value] of values) if (key === 'id' || key === 'arn' || OWN.get(key)?.test(type)) add(value, id);
  }
  for (const { id, values, isData } of known) {
    for (const [key, value] of values) {
      if (!isData && ITSELF.test(key) && COMES_WITH.test(key)) add(value, `${id}#${key}`);
      if (isData && isList(value)) for (const [index, one] of value.entries()) add(isMap(one) ? one.id : undefined, `${id}#${key}[${index}].id`);
    }
  }
  return found;
}
/** Ids of a resource beside `id`, in the providers, and of which types. */
const OWN: ReadonlyMap<string, RegExp> = new Map([
  ['allocation_id', /^aws_eip$/],
  ['association_id', /^aws_/],
  ['primary_network_interface_id', /^aws_instance$/],
  ['transit_gateway_attachment_id', /^aws_vpn_connection$/],
  ['transit_router_id', /^alicloud_cen_transit_router$/],
  ['transit_router_attachment_id', /^alicloud_cen_transit_router_\w+_attachment$/],
  ['listener_id', /^tencentcloud_clb_listener$/],
  ['rule_id', /^tencentcloud_clb_listener_rule$/],
  ['route_item_id', /^tencentcloud_route_table_entry$/],
]);
