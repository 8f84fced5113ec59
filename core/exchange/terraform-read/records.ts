import { innerShape, type Item, type Shape } from '../../kinds/describe.ts';
import { ID } from '../../file/id.ts';
import { type Instance, isList, isMap, Link, Unknown, type Value } from './value.ts';

/** Attributes by which a configuration means the whole resource. */
const ITSELF = /(?:^|[_.])(?:id|arn)$|_table_ids$/;
/** Attributes of that form which mean something that comes with it: `default_network_acl_id` of a VPC, an address in a list. */
const COMES_WITH = /^(?:default|main)_|_default_route_table_id$|^route_table_id$|_table_ids$|[.[]/;
/** Before the id of a security group of another account. */
const ACCOUNT = /^\d{12}\//;
/** Addresses by which a configuration means who has them, before anybody knows them. */
const ADDRESS = /(?:^|_)ip(?:_address)?$|^ipv6_addresses\[\d+\]$|^ipv4_info\[\d+\]\.ip$|^(?:service_name|service_type|frontend_port)$/;

/**
 * Instances as records that kinds read, by type: what names another instance has its id there, `ID#attribute` for what comes with it.
 * @param same addresses that mean another one
 */
export function recordsOf(
  instances: readonly Instance[],
  same: ReadonlyMap<string, string>,
  shape: Shape,
): {
  readonly tables: ReadonlyMap<string, readonly Item[]>;
  /** Paths of what is not known yet, with the expression. */
  readonly notKnown: ReadonlyMap<string, string>;
  /** Every `ID#attribute` that stands anywhere. */
  readonly named: ReadonlySet<string>;
} {
  const ids = idsOf(instances, same);
  const written = writtenIds(instances, ids);
  const notKnown = new Map<string, string>();
  const named = new Set<string>();
  const tables = new Map<string, Item[]>();
  for (const instance of instances) {
    const raw: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(instance.arguments)) {
      const plain = plainOf(value, `${instance.address}.${key}`, ids.get(instance.address));
      if (plain !== undefined) raw[key] = plain;
    }
    raw.$id = ids.get(instance.address);
    raw.$label = instance.label;
    const item: Item = { raw, shape: innerShape(shape, instance.type), origin: { file: instance.file, path: instance.address } };
    const table = tables.get(instance.type);
    if (table) table.push(item);
    else tables.set(instance.type, [item]);
  }
  return { tables, notKnown, named };

  function comesWith(id: string): string {
    named.add(id);
    return id;
  }

  function plainOf(value: Value, path: string, own: string | undefined): unknown {
    if (value === null) return undefined;
    if (value instanceof Unknown) {
      notKnown.set(path, value.expression);
      return value;
    }
    if (value instanceof Link) {
      const id = ids.get(value.address);
      if (id !== undefined && ITSELF.test(value.attribute)) return COMES_WITH.test(value.attribute) ? comesWith(`${id}#${value.attribute}`) : id;
      if (id !== undefined && ADDRESS.test(value.attribute)) return `${id}#${value.attribute}`;
      notKnown.set(path, `${value.address}.${value.attribute}`);
      return new Unknown(value.attribute);
    }
    if (typeof value === 'string') {
      const means = written.get(value) ?? written.get(value.replace(ACCOUNT, ''));
      // A state writes what comes with a network into the network itself too: that names nothing.
      return means?.includes('#') && !means.startsWith(`${own}#`) ? comesWith(means) : (means ?? value);
    }
    if (isList(value)) return value.map((one, index) => plainOf(one, `${path}[${index}]`, own)).filter((one) => one !== undefined);
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        const plain = plainOf(one, `${path}.${key}`, own);
        return plain === undefined ? [] : [[key, plain]];
      }),
    );
  }
}

/** Blocks that are a part of another one: they leave the plain name to what is drawn by itself. */
const PART = /^data\.|_(?:association|attachment|rules?|rule_set|routes?|entry|propagation|permission|policy|role|bandwidth|acl|block)$/;

/**
 * A design's id for every instance: the label and the key of the block, with its type where another one is called the same, and with the
 * modules around it where the same block stands in several.
 */
function idsOf(instances: readonly Instance[], same: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const isPart = ({ type }: Instance): boolean => PART.test(type) && !DRAWN.has(type);
  const named = [...instances.filter((one) => !isPart(one)), ...instances.filter(isPart)].map((one) => ({
    ...one,
    parts: partsOf(one.address, one.label),
  }));
  const often = new Map<string, number>();
  for (const { type, parts } of named) often.set(`${type} ${parts.own.join('-')}`, (often.get(`${type} ${parts.own.join('-')}`) ?? 0) + 1);
  for (const { address, type, parts } of named) {
    if (ids.has(address)) continue;
    const { own, modules } = parts;
    const plain = [own, [...own, type.replace(/^(?:data\.)?[a-z]+_/, '')]];
    const single = often.get(`${type} ${own.join('-')}`) === 1;
    const tries = [...(single ? plain : []), [...modules, ...own], [...modules, ...own, type]].map((words) => idFrom(words.join('-')));
    let id = tries.find((one) => !taken.has(one)) ?? '';
    for (let n = 2; id === ''; n++) if (!taken.has(`${tries[0]?.slice(0, 58)}-${n}`)) id = `${tries[0]?.slice(0, 58)}-${n}`;
    taken.add(id);
    ids.set(address, id);
  }
  for (const [address, other] of same) {
    const id = ids.get(other) ?? ids.get(same.get(other) ?? '');
    if (id !== undefined) ids.set(address, id);
  }
  return ids;
}
/** Of that form, but drawn by themselves. */
const DRAWN: ReadonlySet<string> = new Set([
  'aws_default_network_acl',
  'aws_network_acl',
  'alicloud_network_acl',
  'tencentcloud_vpc_acl',
  'aws_ec2_transit_gateway_vpc_attachment',
  'aws_ec2_transit_gateway_peering_attachment',
  'aws_dx_gateway_association',
]);

function partsOf(address: string, label: string): { readonly own: readonly string[]; readonly modules: readonly string[] } {
  const key = /\[("?)(.*?)\1\]$/.exec(address)?.[2];
  const modules = [...address.matchAll(/module\.([\w-]+)(?:\["?(.*?)"?\])?/g)].map((m) => (m[2] === undefined ? (m[1] ?? '') : `${m[1]}-${m[2]}`));
  return { own: [label, ...(key === undefined ? [] : [key])], modules };
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
      if (isData && key === 'id') add(value, id);
      if (!isData && ITSELF.test(key) && COMES_WITH.test(key)) add(value, `${id}#${key}`);
      if (isData && isList(value)) for (const [index, one] of value.entries()) add(isMap(one) ? one.id : undefined, `${id}#${key}[${index}].id`);
    }
  }
  return found;
}
/** Ids of a resource beside `id`, in the providers, and of which types. */
const OWN: ReadonlyMap<string, RegExp> = new Map([
  ['allocation_id', /^aws_eip$/],
  ['service_name', /^aws_vpc_endpoint_service$/],
  ['association_id', /^aws_/],
  ['primary_network_interface_id', /^aws_instance$/],
  ['transit_gateway_attachment_id', /^aws_vpn_connection$/],
  ['transit_router_id', /^alicloud_cen_transit_router$/],
  ['transit_router_attachment_id', /^alicloud_cen_transit_router_\w+_attachment$/],
  ['listener_id', /^tencentcloud_clb_listener$/],
  ['rule_id', /^tencentcloud_clb_listener_rule$/],
  ['route_item_id', /^tencentcloud_route_table_entry$/],
]);
