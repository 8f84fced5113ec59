import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Interface } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, Claim, NextHop, Owned } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { type Attachment, ownedAddresses } from '../../mechanisms/attachment.ts';
import { interfaceOf } from '../../mechanisms/interface-of.ts';
import { claimsOf, ownIpv4 } from '../addresses.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

const CLAIMS: Query<readonly Claim[]> = {
  name: 'alibaba.network-interface/claims',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    return segment === undefined ? [] : claimsOf(segment, view.values(id, fields));
  },
};

/** The instance to which it is attached; nothing sends or answers by an interface that hangs loose. */
function hostOf(view: View, id: ResourceId): ResourceId | undefined {
  const host = view.values(id, fields).attachedTo;
  return view.as('host', host)?.takesInterfaces ? host : undefined;
}

const LOOSE: Behaviour = { running: false, services: [], forwards: 'no' };

const OWNED: Query<readonly Owned[]> = {
  name: 'alibaba.network-interface/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), () => `${id}/in`),
};

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'alibaba.network-interface/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ATTACHMENT: Query<Attachment> = {
  name: 'alibaba.network-interface/attachment',
  equal: same,
  compute(view, id) {
    const values = view.values(id, fields);
    const host = hostOf(view, id);
    const behaviour = host === undefined ? LOOSE : (view.as('host', host)?.behaviour(view, host) ?? LOOSE);
    const field = host === undefined ? { resource: id, field: 'attachedTo' } : { resource: host, field: 'running' };
    const absent: Reason = { code: host === undefined ? 'NOT_ATTACHED' : 'NOT_RUNNING', values: { host: { resource: host ?? id } }, place: field };
    return {
      host: host ?? id,
      id,
      segment: view.enclosing(id, 'segment'),
      groups: view.ask(GROUPS, id),
      owned: view.ask(OWNED, id),
      behaviour,
      sourceDestCheck: values.sourceDestCheck,
      absent: behaviour.running ? undefined : { reason: absent, then: 'on' },
    };
  },
};

const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'alibaba.network-interface/public',
  equal: same,
  compute: (view, id) => publicIpv4Of(view, id, ownIpv4(view.ask(OWNED, id))),
};
const publicIpv4 = (view: View, id: ResourceId): Interface['publicIpv4'] => view.ask(PUBLIC, id);

/** Only an EIP gives it a public address (L6.1). */
const withoutPublic = (code: string, id: ResourceId, rule: string): Reason => ({
  code,
  values: { host: { resource: id } },
  place: { resource: id },
  rule,
});

export const capabilities: Capabilities = {
  host: {
    interfaces(view, id) {
      const where = { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' };
      return [
        interfaceOf(
          view,
          view.ask(ATTACHMENT, id),
          view.ask(CLAIMS, id),
          publicIpv4(view, id),
          withoutPublic('NO_PUBLIC_MAPPING', id, 'L6.3'),
          where,
        ),
      ];
    },
    behaviour: (view, id) => view.ask(ATTACHMENT, id).behaviour,
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: (view, id) => view.ask(GROUPS, id),
    autoPublic: () => undefined,
    publicIpv4,
    unmapped: (_view, id) => withoutPublic('ALI_NO_PUBLIC_IPV4', id, 'L5.3'),
    host: hostOf,
  },
  'route-target': {
    next(view, id): NextHop {
      const a = view.ask(ATTACHMENT, id);
      if (!a.absent && a.segment !== undefined) return { station: `${id}/in`, segment: a.segment };
      const reason = { code: 'TARGET_NOT_RUNNING', values: { host: { resource: a.host } }, place: { resource: id }, rule: 'L4.7' };
      return { refusal: { reason, then: 'stop' } };
    },
  },
};

export const compile: Compile = (view, id) => attachmentStations(view, view.ask(ATTACHMENT, id));
