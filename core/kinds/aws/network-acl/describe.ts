import { type Describe, type Described, flag, inner, type Item, items, named, text, whole } from '../../describe.ts';
import { icmpOf, isIcmp, portsOf, protocolName } from '../described/rules.ts';

/** The rule `*`, which always stands there and is not written. */
const LAST = 32_767;

function row(entry: Item) {
  const protocol = protocolName(text(entry, 'Protocol'));
  const [range, icmp] = [inner(entry, 'PortRange'), inner(entry, 'IcmpTypeCode')];
  const ports = isIcmp(protocol)
    ? icmpOf(icmp && whole(icmp, 'Type'), icmp && whole(icmp, 'Code'))
    : portsOf(range && whole(range, 'From'), range && whole(range, 'To'));
  return {
    number: whole(entry, 'RuleNumber'),
    action: text(entry, 'RuleAction'),
    protocol,
    ports,
    cidr: text(entry, 'CidrBlock') ?? text(entry, 'Ipv6CidrBlock'),
  };
}

function networkAcl(item: Item): readonly Described[] {
  const id = text(item, 'NetworkAclId');
  if (id === undefined) return [];
  const entries = items(item, 'Entries').filter((entry) => (whole(entry, 'RuleNumber') ?? 0) < LAST);
  const rows = (egress: boolean) => entries.filter((entry) => (flag(entry, 'Egress') ?? false) === egress).map(row);
  const values = { ...named(item), in: text(item, 'VpcId'), isDefault: flag(item, 'IsDefault') ?? false, inbound: rows(false), outbound: rows(true) };
  return [{ id, values, of: item }];
}

export const describe: Describe = { read: (answers) => answers.all('NetworkAcls').flatMap(networkAcl) };
