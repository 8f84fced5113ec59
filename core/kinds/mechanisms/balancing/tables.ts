import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import type { View } from '../../view.ts';

/** The tables of a load balancer that holds its listeners, rules and backends itself, in whichever cloud. */
export interface ListenerRow {
  readonly name: string | undefined;
  readonly protocol: string;
  readonly port: number | undefined;
}
export interface RuleRow {
  readonly name: string | undefined;
  readonly listener: string | undefined;
  readonly domain: string | undefined;
  readonly url: string;
}
export interface BackendRow {
  readonly listener: string | undefined;
  /** Empty: no rule, or every one, as the cloud has it. */
  readonly rule: string | undefined;
  readonly target: ResourceId | undefined;
  readonly port: number | undefined;
  readonly weight: number;
}
export interface Tables<L extends ListenerRow = ListenerRow, R extends RuleRow = RuleRow, B extends BackendRow = BackendRow> {
  readonly listeners: readonly L[];
  readonly rules: readonly R[];
  readonly backends: readonly B[];
}

/** Which listener a row means; the only one where it names none. */
export const listenerOf = <L extends ListenerRow>(v: { readonly listeners: readonly L[] }, name: string | undefined): L | undefined =>
  name === undefined ? (v.listeners.length === 1 ? v.listeners[0] : undefined) : v.listeners.find((one) => one.name === name);

/** The rules of a listener, with their rows. */
export const rulesOf = <L extends ListenerRow, R extends RuleRow>(
  v: Tables<L, R>,
  listener: L,
): readonly { readonly rule: R; readonly index: number }[] =>
  v.rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => listenerOf(v, rule.listener) === listener);

/** The address of a backend in a family. */
export function addressOf(view: View, target: ResourceId | undefined, family: Family): bigint | undefined {
  const host = target === undefined ? undefined : view.as('host', target);
  return target === undefined ? undefined : host?.interfaces(view, target).flatMap((i) => i.addresses[family])[0];
}
