import { describe, expect, it } from 'vitest';
import { type Said, sentence } from '../../core/words/index.ts';
import { askFamily, over, type Resources, TWO_TIERS, verdict } from './support/ask.ts';

/** Inbound rules of the group of `api`, or rules of the network ACL of its subnet, and what they make of a flow. */
const rule = (protocol: string, ports: string, peer: string) => ({ protocol, ports, peer });
const entry = (number: number, action: string, protocol = 'all', ports = 'all', cidr = '0.0.0.0/0') => ({ number, action, protocol, ports, cidr });
const withGroup = (...inbound: object[]): Resources =>
  over(TWO_TIERS, { sg: { kind: 'aws.security-group', in: 'vpc', inbound }, api: { securityGroups: ['sg'] } });
const withAcl = (inbound: object[], outbound: object[] = [entry(1, 'allow')]): Resources =>
  over(TWO_TIERS, { acl: { kind: 'aws.network-acl', in: 'vpc', inbound, outbound }, priv: { networkAcl: 'acl' } });

describe('a security group', () => {
  it.each([
    ['a port that is allowed', [rule('tcp', '443', '10.0.0.0/24')], 'web > api tcp/443', 'works'],
    ['the first port of a range', [rule('tcp', '443-450', '10.0.0.0/24')], 'web > api tcp/443', 'works'],
    ['the last port of a range', [rule('tcp', '440-443', '10.0.0.0/24')], 'web > api tcp/443', 'works'],
    ['a port just outside', [rule('tcp', '444-450', '10.0.0.0/24')], 'web > api tcp/443', 'request-blocked SG_INGRESS'],
    ['another protocol', [rule('udp', '443', '10.0.0.0/24')], 'web > api tcp/443', 'request-blocked SG_INGRESS'],
    ['a block that just holds the source', [rule('tcp', '443', '10.0.0.5/32')], 'web > api tcp/443', 'works'],
    ['a block that just does not', [rule('tcp', '443', '10.0.0.6/31')], 'web > api tcp/443', 'request-blocked SG_INGRESS'],
    ['the group of the source', [rule('tcp', '443', 'open')], 'web > api tcp/443', 'works'],
    ['a group of which the source is no member', [rule('tcp', '443', 'sg')], 'web > api tcp/443', 'request-blocked SG_INGRESS'],
    ['a peer that does not exist', [rule('tcp', '443', 'gone')], 'web > api tcp/443', 'request-blocked SG_INGRESS'],
    ['one of several rules', [rule('tcp', '22', '0.0.0.0/0'), rule('tcp', '443', '0.0.0.0/0')], 'web > api tcp/443', 'works'],
    ['an echo request by its type', [rule('icmp', '8', '0.0.0.0/0')], 'web > api icmp', 'works'],
    ['another type of ICMP', [rule('icmp', '13', '0.0.0.0/0')], 'web > api icmp', 'request-blocked SG_INGRESS'],
    ['a protocol by number', [rule('47', 'all', '0.0.0.0/0')], 'web > api 47', 'works'],
  ])('%s', (_name, rules, flow, expected) => {
    expect(verdict(askFamily(withGroup(...rules), flow))).toBe(expected);
  });

  it('several groups allow what any of them allows', () => {
    const both = over(withGroup(rule('tcp', '22', '0.0.0.0/0')), {
      more: { kind: 'aws.security-group', in: 'vpc', inbound: [rule('tcp', '443', '0.0.0.0/0')] },
      api: { securityGroups: ['sg', 'more'] },
    });
    expect(verdict(askFamily(both, 'web > api tcp/443'))).toBe('works');
  });

  it('the default group lets its members in and nobody else', () => {
    const members = over(TWO_TIERS, { web: { securityGroups: [] }, api: { securityGroups: [] } });
    expect(verdict(askFamily(members, 'web > api tcp/443'))).toBe('works');
    expect(verdict(askFamily(over(members, { web: { securityGroups: ['open'] } }), 'web > api tcp/443'))).toBe('request-blocked SG_INGRESS');
    expect(verdict(askFamily(members, 'internet > web tcp/443'))).toBe('request-blocked SG_INGRESS');
  });

  it('applies inside a subnet too', () => {
    expect(verdict(askFamily(over(withGroup(), { web: { in: 'priv' } }), 'web > api tcp/443'))).toBe('request-blocked SG_INGRESS');
  });

  it('names what nearly matched', () => {
    const near = (rules: object[]) =>
      askFamily(withGroup(...rules), 'web > api tcp/443')
        .paths[0]?.request.at(-1)
        ?.steps.at(-1)
        ?.near?.map((n) => n.code);
    expect(
      near([
        rule('tcp', '22', '0.0.0.0/0'),
        rule('udp', 'all', '0.0.0.0/0'),
        rule('tcp', '443', '10.9.0.0/16'),
        rule('tcp', '443', '::/0'),
        rule('tcp', '22', '::/0'),
      ]),
    ).toEqual(['NEAR_PORT', 'NEAR_PROTOCOL', 'NEAR_PEER', 'NEAR_FAMILY']);
  });

  it('says by its name whom a rule lets in, whether it nearly matched or did', () => {
    const last = (...rules: object[]) => askFamily(withGroup(...rules), 'web > api tcp/443').paths[0]?.request.at(-1)?.steps;
    const named = (id: string) => `the group ${id}`;
    const said = (one: Said | undefined) => one && sentence(one.code, one.values ?? {}, named);
    const stopped = last(rule('tcp', '22', 'open'), rule('tcp', '22', '10.0.0.0/24'))?.at(-1)?.near;
    expect(stopped?.map(said)).toEqual([
      'the group sg, rule 1 allows tcp/22 from the group open: another port.',
      'the group sg, rule 2 allows tcp/22 from 10.0.0.0/24: another port.',
    ]);
    const passed = last(rule('tcp', '443', 'open'))?.find((step) => step.code === 'SG_ALLOWS_IN');
    expect(said(passed)).toBe('the group sg, inbound rule 1: tcp/443 from the group open');
  });
});

describe('a network ACL', () => {
  it.each([
    ['rules by number, not by place', [entry(200, 'deny'), entry(100, 'allow')], 'works'],
    ['the first that matches decides', [entry(100, 'deny', 'tcp', '443'), entry(200, 'allow')], 'request-blocked NACL_INGRESS'],
    ['a rule of the other family does not match', [entry(100, 'deny', 'all', 'all', '::/0'), entry(200, 'allow')], 'works'],
    ['nothing matches', [entry(100, 'allow', 'udp')], 'request-blocked NACL_INGRESS'],
    ['no rules at all', [], 'request-blocked NACL_INGRESS'],
  ])('%s', (_name, inbound, expected) => {
    expect(verdict(askFamily(withAcl(inbound), 'web > api tcp/443'))).toBe(expected);
  });

  it('judges the reply again, by the port from which was asked', () => {
    const open = [entry(1, 'allow')];
    expect(verdict(askFamily(withAcl(open, [entry(1, 'allow', 'tcp', '49152-65535')]), 'web > api tcp/443'))).toBe('works');
    expect(verdict(askFamily(withAcl(open, [entry(1, 'allow', 'tcp', '49153-65535')]), 'web > api tcp/443'))).toBe('reply-blocked RETURN_NACL');
    const flow = { from: 'web', to: 'api', protocol: 'tcp', port: 443, sourcePort: 60_000 };
    expect(verdict(askFamily(withAcl(open, [entry(1, 'allow', 'tcp', '49153-65535')]), flow))).toBe('works');
  });

  it('sees nothing of what stays inside its subnet', () => {
    expect(verdict(askFamily(over(withAcl([], []), { web: { in: 'priv' } }), 'web > api tcp/443'))).toBe('works');
  });

  it('finds every blocker of both halves, in the order in which a packet meets them', () => {
    const shut = over(withAcl([], []), {
      sg: { kind: 'aws.security-group', in: 'vpc', inbound: [] },
      api: { securityGroups: ['sg'], services: [{ protocol: 'tcp', ports: '22' }] },
    });
    expect(verdict(askFamily(shut, 'web > api tcp/443'))).toBe('request-blocked NACL_INGRESS SG_INGRESS NO_LISTENER RETURN_NACL');
  });
});
