import type { ResourceId } from '../../../model/design.ts';
import type { Plan, Reason } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import type { View } from '../../view.ts';
import { zoneOf } from '../addresses.ts';

const sameNetwork = (view: View, a: ResourceId, b: ResourceId): boolean => view.enclosing(a, 'network') === view.enclosing(b, 'network');

function wear(view: View, target: ResourceId, group: ResourceId): readonly Plan[] {
  const guarded = view.as('guarded', target);
  if (!guarded || guarded.groups(view, target).includes(group) || !sameNetwork(view, target, group)) return [];
  return [
    {
      id: `wear ${group} ${target}`,
      code: 'WEAR_GROUP',
      values: { group: ref(group), target: ref(target) },
      edits: [guarded.wear(view, target, group)],
    },
  ];
}

const refuseGroup = (view: View, from: ResourceId, to: ResourceId): Reason | undefined =>
  sameNetwork(view, from, to) ? undefined : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } };

/** An instance, an interface or a function wears a security group. */
export const toGroup: Connection = { to: 'interface-filter', offer: wear, refuse: refuseGroup };
export const groupToHost: Connection = {
  to: 'host',
  offer: (view, from, to) => wear(view, to, from),
  refuse: (view, from, to) =>
    view.as('guarded', to) ? refuseGroup(view, from, to) : { code: 'CONNECT_NOTHING', values: { from: ref(from), to: ref(to) } },
};

function associate(view: View, holder: ResourceId, address: ResourceId): readonly Plan[] {
  const takes = view.as('public-address-holder', holder);
  if (!takes || refuseAddress(view, holder, address) || takes.addresses(view, holder).includes(address)) return [];
  return [
    {
      id: `associate ${address} ${holder}`,
      code: 'ASSOCIATE_ADDRESS',
      values: { address: ref(address), target: ref(holder) },
      edits: [takes.associate(view, holder, address)],
    },
  ];
}

function refuseAddress(view: View, holder: ResourceId, address: ResourceId): Reason | undefined {
  const user = view.as('public-address', address)?.user(view, address);
  const values = { from: ref(holder), to: ref(address) };
  if (user !== undefined && user !== holder) return { code: 'CONNECT_ASSOCIATED', values: { ...values, holder: ref(user) } };
  if (view.as('public-address-holder', holder)?.refuses?.(view, holder))
    return { code: 'CONNECT_PRIVATE_NAT', values: { from: ref(address), to: ref(holder) } };
  return undefined;
}

/** An Elastic IP and what it is mapped onto. */
export const toAddress: Connection = { to: 'public-address', offer: associate, refuse: refuseAddress };
export const addressToHolder: Connection = {
  to: 'public-address-holder',
  offer: (view, from, to) => associate(view, to, from),
  refuse: (view, from, to) => refuseAddress(view, to, from),
};

function attach(view: View, interfaceId: ResourceId, host: ResourceId): readonly Plan[] {
  const loose = view.as('attachable', interfaceId);
  if (!loose || loose.attachedTo(view, interfaceId) === host || !view.as('host', host)?.takesInterfaces || refuseAttach(view, interfaceId, host))
    return [];
  const values = { interface: ref(interfaceId), target: ref(host) };
  return [{ id: `attach ${interfaceId} ${host}`, code: 'ATTACH_INTERFACE', values, edits: [loose.attach(view, interfaceId, host)] }];
}

function refuseAttach(view: View, interfaceId: ResourceId, host: ResourceId): Reason | undefined {
  const values = { from: ref(interfaceId), to: ref(host) };
  if (!sameNetwork(view, interfaceId, host)) return { code: 'CONNECT_OTHER_NETWORK', values };
  const [zone, otherZone] = [zoneOf(view, interfaceId), zoneOf(view, host)];
  if (zone === otherZone || zone === undefined || otherZone === undefined) return undefined;
  return { code: 'CONNECT_OTHER_ZONE', values: { ...values, zone, otherZone } };
}

/** An interface becomes a further one of an instance; from either end. */
export const interfaceToHost: Connection = {
  to: 'host',
  offer: attach,
  refuse: (view, from, to) => (view.as('host', to)?.takesInterfaces ? refuseAttach(view, from, to) : undefined),
};
export const hostToInterface: Connection = { to: 'interface', offer: (view, from, to) => attach(view, to, from) };

/** A function runs in a further subnet. */
export const functionToSegment: Connection = {
  to: 'segment',
  offer: (view, from, to) => {
    const runs = view.as('runs-in', from);
    if (!runs || runs.segments(view, from).includes(to)) return [];
    const first = runs.segments(view, from)[0];
    if (first !== undefined && !sameNetwork(view, first, to)) return [];
    return [
      {
        id: `run ${from} ${to}`,
        code: first === undefined ? 'RUN_IN_FIRST_SUBNET' : 'RUN_IN_SUBNET',
        values: { target: ref(from), subnet: ref(to) },
        edits: runs.add(view, from, to),
      },
    ];
  },
  refuse: (view, from, to) => {
    const first = view.as('runs-in', from)?.segments(view, from)[0];
    return first === undefined || sameNetwork(view, first, to)
      ? undefined
      : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } };
  },
};
