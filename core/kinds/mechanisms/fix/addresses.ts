import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { ref } from '../../finding.ts';
import { type Fix, named, type Stopped } from '../../fixes.ts';
import { freeId } from '../../naming.ts';
import type { View } from '../../view.ts';
import { freeBlock } from '../blocks.ts';
import { addressesOf, segmentPrefix } from '../addresses.ts';
import { partsAt } from '../parts.ts';

const set = (resource: ResourceId, field: string, value: Value): Edit => ({ type: 'set', resource, field, value });

/** A public address that nobody uses, or a new one; `code` says it in the cloud's own word for it. */
export const associate: (value: string, code?: 'FIX_NEW_ELASTIC_IP' | 'FIX_NEW_EIP') => Fix =
  (value, code = 'FIX_NEW_ELASTIC_IP') =>
  (view, stopped) => {
    const target = named(stopped, value);
    const holder = target === undefined ? undefined : view.as('public-address-holder', target);
    if (target === undefined || !holder) return [];
    const free = view.every('public-address').find((id) => isFree(view, id, target));
    const onto = (id: ResourceId, edit: Edit): readonly Edit[] => [edit, ...ontoAddress(view, target, id, edit, stopped)];
    const spare: readonly Plan[] =
      free === undefined
        ? []
        : [
            {
              id: `associate ${free} ${target}`,
              code: 'FIX_FREE_ELASTIC_IP',
              values: { address: ref(free), target: ref(target) },
              edits: onto(free, holder.associate(view, target, free)),
            },
          ];
    return [...spare, { id: `new address ${target}`, code, values: { target: ref(target) }, edits: newAddress(view, target, onto) }];
  };

/** The private address onto which it is mapped, where that is not the first one: a holder that names its addresses itself has no such choice. */
function ontoAddress(view: View, target: ResourceId, id: ResourceId, edit: Edit, { source, destination }: Stopped): readonly Edit[] {
  if (edit.type !== 'set' || edit.resource !== id) return [];
  const [, ...further] = addressesOf(view, target, 'ipv4');
  const meant = [source, destination].find((text) => further.includes(text));
  return meant === undefined ? [] : [set(id, 'privateIpv4', meant)];
}

/** Nobody uses it, and it is of the target's cloud and region. */
function isFree(view: View, id: ResourceId, target: ResourceId): boolean {
  if (view.as('public-address', id)?.user(view, id) !== undefined || view.resource(id)?.kind !== partsAt(view, target)['public-address'])
    return false;
  const region = view.enclosing(id, 'region');
  return region === undefined || region === view.enclosing(target, 'region');
}

function newAddress(view: View, target: ResourceId, onto: (id: ResourceId, edit: Edit) => readonly Edit[] = (_id, edit) => [edit]): readonly Edit[] {
  const id = freeId(view, 'eip');
  const region = view.enclosing(target, 'region');
  const kind = partsAt(view, target)['public-address'];
  const edit = view.as('public-address-holder', target)?.associate(view, target, id);
  if (!edit || kind === undefined) return [];
  return [{ type: 'add', id, resource: { kind, ...(region === undefined ? {} : { in: region }) } }, ...onto(id, edit)];
}

/** A private NAT gateway becomes a public one. */
export const makePublic: Fix = (view, stopped) => {
  const nat = named(stopped, 'host');
  if (nat === undefined) return [];
  return [
    {
      id: `public ${nat}`,
      code: 'FIX_NAT_PUBLIC',
      values: { target: ref(nat) },
      edits: [set(nat, 'connectivity', 'public'), ...newAddress(view, nat)],
    },
  ];
};

/** The edit that gives a subnet the first free IPv6 block, none when it has one; undefined when the VPC has none to give. */
function ipv6Block(view: View, segment: ResourceId): readonly Edit[] | undefined {
  if (segmentPrefix(view, segment, 'ipv6')) return [];
  const network = view.enclosing(segment, 'network');
  const free = network === undefined ? undefined : freeBlock(view, network, 'ipv6', 64, 64);
  return free && [set(segment, 'ipv6Cidr', formatPrefix(free))];
}

/** An IPv6 address for what stands in a subnet, and a block for the subnet where it has none. */
export const giveIpv6 =
  (own: (id: ResourceId, segment: ResourceId) => Edit): Fix =>
  (view, stopped) => {
    const id = named(stopped, 'host');
    const segment = id === undefined ? undefined : view.enclosing(id, 'segment');
    const block = segment === undefined ? undefined : ipv6Block(view, segment);
    if (stopped.family !== 'ipv6' || id === undefined || segment === undefined || !block) return [];
    return [{ id: `ipv6 ${id}`, code: 'FIX_IPV6_ADDRESS', values: { target: ref(id) }, edits: [...block, own(id, segment)] }];
  };

/** A block for the subnet that keeps a function from using IPv6. */
export const makeDualStack: Fix = (view, stopped) => {
  const segment = named(stopped, 'segment');
  const edits = segment === undefined ? undefined : ipv6Block(view, segment);
  return segment === undefined || !edits || edits.length === 0
    ? []
    : [{ id: `dual ${segment}`, code: 'FIX_IPV6_BLOCK', values: { subnet: ref(segment) }, edits }];
};
