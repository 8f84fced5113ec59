import type { ResourceId } from '../../../model/design.ts';
import type { ValuesOf } from '../../../model/fields.ts';
import type { View } from '../../view.ts';
import { type Direction, DIRECTIONS } from '../../mechanisms/rules.ts';
import { fields } from './fields.ts';

type Rule = ValuesOf<typeof fields>['inbound'][number];

/** The rules of a direction: a default ACL into which nobody wrote anything has those that AWS gives it. */
export function rulesInForce(view: View, id: ResourceId, direction: Direction): readonly Rule[] {
  const values = view.values(id, fields);
  const untouched = values.isDefault && DIRECTIONS.every((one) => view.resource(id)?.[one] === undefined);
  return untouched ? defaultRules(view, view.enclosing(id, 'network')) : values[direction];
}

/** What AWS writes into the default ACL of a VPC: all of IPv4, and all of IPv6 where the VPC has it (A11.4). */
export function defaultRules(view: View, network: ResourceId | undefined) {
  const allow = (number: number, cidr: string) => ({ number, action: 'allow', protocol: 'all', ports: 'all', cidr });
  const hasIpv6 = network !== undefined && (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []).length > 0;
  return [allow(100, '0.0.0.0/0'), ...(hasIpv6 ? [allow(101, '::/0')] : [])];
}
