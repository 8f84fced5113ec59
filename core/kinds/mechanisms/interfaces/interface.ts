import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Interface, Station } from '../../../network/stations.ts';
import type { Behaviour, CapabilityTable, Claim, NextHop, Owned } from '../../capabilities.ts';
import { publicIpv4Of } from '../../derived/public-addresses.ts';
import { same, sameItems } from '../../derived/same.ts';
import { type Attachment, ownedAddresses } from './attachment.ts';
import { interfaceOf } from './interface-of.ts';
import type { Query, View } from '../../view.ts';

/** What is a cloud's own about the interfaces of a kind. */
export interface InterfaceRules {
  /** In the names of what is remembered: `aws.instance`. */
  readonly kind: string;
  /** The addresses that it asks for in its segment. */
  readonly claims: (view: View, id: ResourceId, segment: ResourceId) => readonly Claim[];
  /** The security groups that it names. */
  readonly groups: (view: View, id: ResourceId) => readonly ResourceId[];
  /** False: it takes what is not for its own addresses without further ado. */
  readonly sourceDestCheck: (view: View, id: ResourceId) => boolean;
  readonly stations: (view: View, attachment: Attachment) => readonly Station[];
  /** The fields in which a person would look for an address that is missing; without `publicIpv4` none of its own brings one. */
  readonly fields: { readonly ipv4: string; readonly ipv6: string; readonly publicIpv4?: string };
  /** Why it has no address, why it cannot be reached from the Internet by IPv4, and why a route to it leads nowhere: rule ids. */
  readonly rules: { readonly addressless: string; readonly unreachable: string; readonly gone: string };
  /** What the gateway to the Internet says when it has no public IPv4 address; without a rule: that of the gateway. */
  readonly unmapped: { readonly code: string; readonly rule?: string };
  readonly own?: Partial<Pick<CapabilityTable['interface'], 'autoPublic' | 'lent' | 'ipv6Internet'>>;
}

/** Whose it is, what that does with packets, and why nothing answers when it does not run. */
export interface Bearer {
  readonly host: ResourceId;
  readonly behaviour: Behaviour;
  readonly absent: Reason;
}

/** An interface of a cloud's network, as far as all clouds agree: of a machine, or drawn on its own. */
export function interfaceKind(rules: InterfaceRules, bearer: (view: View, id: ResourceId) => Bearer) {
  const remembered = <T>(name: string, equal: Query<T>['equal'], compute: Query<T>['compute']): Query<T> => ({
    name: `${rules.kind}/${name}`,
    equal,
    compute,
  });
  const CLAIMS = remembered<readonly Claim[]>('claims', same, (view, id) => {
    const segment = view.enclosing(id, 'segment');
    return segment === undefined ? [] : rules.claims(view, id, segment);
  });
  const OWNED = remembered<readonly Owned[]>('owned', same, (view, id) => {
    const entry = `${id}/in`;
    return ownedAddresses(view, id, view.ask(CLAIMS, id), () => entry);
  });
  const GROUPS = remembered<readonly ResourceId[]>('groups', sameItems, rules.groups);
  const attachment = (view: View, id: ResourceId): Attachment => {
    const { host, behaviour, absent } = bearer(view, id);
    return {
      host,
      id,
      segment: view.enclosing(id, 'segment'),
      groups: view.ask(GROUPS, id),
      owned: view.ask(OWNED, id),
      behaviour,
      sourceDestCheck: rules.sourceDestCheck(view, id),
      absent: behaviour.running ? undefined : { reason: absent, then: 'on' },
    };
  };
  const PUBLIC = remembered<Interface['publicIpv4']>('public', same, (view, id) => {
    const ipv4 = view.ask(OWNED, id).flatMap((one) => (one.family === 'ipv4' ? [one.address] : []));
    return publicIpv4Of(view, id, ipv4);
  });
  const withoutPublic = (id: ResourceId, code: string, rule?: string): Reason => {
    const { publicIpv4 } = rules.fields;
    const place = { resource: id, ...(publicIpv4 === undefined ? {} : { field: publicIpv4 }) };
    return { code, values: { host: { resource: id } }, place, ...(rule === undefined ? {} : { rule }) };
  };

  const asInterface: CapabilityTable['interface'] = {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    filters: (view, id) => view.ask(GROUPS, id),
    publicIpv4: (view, id) => view.ask(PUBLIC, id),
    unmapped: (_view, id) => withoutPublic(id, rules.unmapped.code, rules.unmapped.rule),
    host: (view, id) => bearer(view, id).host,
    autoPublic: () => undefined,
    ...rules.own,
  };
  const asTarget: CapabilityTable['route-target'] = {
    next(view, id): NextHop {
      const { absent, behaviour } = bearer(view, id);
      const segment = view.enclosing(id, 'segment');
      if (behaviour.running && segment !== undefined) return { station: `${id}/in`, segment };
      const reason = { ...absent, code: 'TARGET_NOT_RUNNING', rule: rules.rules.gone };
      return { refusal: { reason, then: 'stop' } };
    },
  };
  return {
    asInterface,
    asTarget,
    /** As an end of flows. */
    end: (view: View, id: ResourceId): Interface =>
      interfaceOf(
        view,
        { host: bearer(view, id).host, id, segment: view.enclosing(id, 'segment'), owned: view.ask(OWNED, id) },
        view.ask(CLAIMS, id),
        view.ask(PUBLIC, id),
        withoutPublic(id, 'NO_PUBLIC_MAPPING', rules.rules.unreachable),
        { fields: rules.fields, rule: rules.rules.addressless },
      ),
    compile: (view: View, id: ResourceId): readonly Station[] => rules.stations(view, attachment(view, id)),
  };
}
