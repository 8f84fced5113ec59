import { describe, expect, it } from 'vitest';
import { ask, askFamily, over, type Resources, TWO_TIERS, verdict, way } from './support/ask.ts';

const acl = (inbound: object[], outbound: object[]) => ({ kind: 'aws.network-acl', in: 'vpc', inbound, outbound });
const entry = (number: number, action: string, ports = 'all') => ({
  number,
  action,
  protocol: ports === 'all' ? 'all' : 'tcp',
  ports,
  cidr: '0.0.0.0/0',
});
const EVERYTHING = [entry(1, 'allow')];

describe('a NAT gateway', () => {
  it('translates out and restores on the way back', () => {
    const answer = askFamily(TWO_TIERS, 'api > internet');
    const packets = answer.paths[0]?.request.flatMap((h) => h.steps.map((s) => s.packet)) ?? [];
    expect([...new Set(packets.map((p) => p.source))]).toEqual(['10.0.1.4', '10.0.0.4', '198.51.100.24']);
    expect(packets.at(-1)?.sourcePort).toBeGreaterThanOrEqual(1024);
    const back = answer.paths[0]?.reply.at(-1)?.steps.at(-1)?.packet;
    expect(back).toMatchObject({ source: '203.0.113.80', destination: '10.0.1.4', destinationPort: 49_152 });
  });

  it('a rule that cuts its ports makes the answer a matter of luck', () => {
    const cut = (inbound: object[]) => askFamily(over(TWO_TIERS, { acl: acl(inbound, EVERYTHING), pub: { networkAcl: 'acl' } }), 'api > internet');
    const answer = cut([entry(1, 'allow', '443'), entry(2, 'allow', '1024-40000')]);
    expect(answer.outcome).toBe('intermittent');
    expect(answer.paths.map((p) => p.outcome).sort()).toEqual(['reply-blocked', 'works']);
    expect(verdict(cut([entry(1, 'allow', '443'), entry(2, 'allow', '1024-65535')]))).toBe('works');
    expect(verdict(cut([entry(1, 'allow', '443')]))).toBe('reply-blocked RETURN_NACL');
    expect(verdict(cut([entry(1, 'allow', '443'), entry(2, 'deny', '60000'), entry(3, 'allow', '1024-65535')]))).toBe('intermittent RETURN_NACL');
  });

  it('what its subnet lets in and out counts', () => {
    const shut = over(TWO_TIERS, { acl: acl([], EVERYTHING), pub: { networkAcl: 'acl' } });
    expect(verdict(askFamily(shut, 'api > internet'))).toBe('request-blocked NACL_INGRESS RETURN_NACL');
  });

  it('does not lead through another one', () => {
    const chain = over(TWO_TIERS, {
      'nat-2': { kind: 'aws.nat-gateway', in: 'priv', elasticIps: ['eip-2'] },
      'eip-2': { kind: 'aws.elastic-ip' },
      third: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.9.0/24', routeTable: 'rt-3' },
      'rt-3': { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '0.0.0.0/0', target: 'nat-2' }] },
      batch: { kind: 'aws.instance', in: 'third' },
    });
    expect(verdict(askFamily(chain, 'batch > internet'))).toBe('request-blocked NAT_NO_IGW_ROUTE');
  });

  it('answers nobody by itself', () => {
    expect(verdict(askFamily(TWO_TIERS, 'web > nat icmp'))).toBe('request-blocked NAT_INBOUND');
  });
});

describe('IPv6 and its gateways', () => {
  it('what went out by the egress-only gateway comes back by it, with an Internet gateway beside it too', () => {
    const answer = askFamily(TWO_TIERS, 'api > internet', 'ipv6');
    expect([verdict(answer), way(answer), way(answer, 'reply')]).toEqual(['works', ['api', 'priv', 'eigw', 'internet'], ['internet', 'eigw', 'api']]);
  });
  it('from the Internet the request comes by the Internet gateway and its reply is lost at the egress-only one', () => {
    const answer = askFamily(TWO_TIERS, 'internet > api', 'ipv6');
    expect(verdict(answer)).toBe('reply-blocked RETURN_ROUTE');
    expect(answer.blockers[0]).toMatchObject({ resource: 'eigw', detail: { code: 'EIGW_NO_SESSION' } });
  });
  it("without a drawn block Amazon's is stood in for, but a subnet needs its own", () => {
    const bare = over(TWO_TIERS, { vpc: { ipv6Cidr: undefined }, pub: { ipv6Cidr: undefined } });
    expect(verdict(askFamily(bare, 'web > internet', 'ipv6'))).toBe('request-blocked NO_SOURCE_ADDRESS');
    const standIn = over(TWO_TIERS, { vpc: { ipv6Cidr: undefined }, pub: { ipv6Cidr: '2001:db8:1000:0::/64' } });
    expect(verdict(askFamily(standIn, 'internet > web', 'ipv6'))).toBe('works');
  });
});

describe('addresses that the document leaves out', () => {
  it('are the first free ones of the subnet, reserved and written ones left out', () => {
    const many = over(TWO_TIERS, { x: { kind: 'aws.instance', in: 'priv', privateIpv4: '10.0.1.5' }, y: { kind: 'aws.instance', in: 'priv' } });
    expect(['api', 'x', 'y'].map((id) => askFamily(many, `${id} > internet`).source)).toEqual(['10.0.1.4', '10.0.1.5', '10.0.1.6']);
  });
  it('in a subnet without IPv4 a host has an IPv6 address, whatever the subnet assigns', () => {
    const only6 = over(TWO_TIERS, {
      six: { kind: 'aws.subnet', in: 'vpc', ipv6Cidr: '2001:db8:1a2b:c06::/64' },
      x: { kind: 'aws.instance', in: 'six' },
    });
    expect(askFamily(only6, 'x > api', 'ipv6').source).toBe('2001:db8:1a2b:c06::4');
  });
  it('a full subnet has none left', () => {
    const hosts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`h${i}`, { kind: 'aws.instance', in: 'tiny' }]));
    const full = over(TWO_TIERS, { tiny: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.9.0/28' }, ...hosts });
    expect(askFamily(full, 'h10 > api').source).toBe('10.0.9.14');
    expect(verdict(askFamily(full, 'h11 > api'))).toBe('request-blocked NO_SOURCE_ADDRESS');
  });
  it('public ones stand in from the documentation ranges, an Elastic IP replaces the one that AWS gives', () => {
    const out = (r: Resources) => askFamily(r, 'web > internet').paths[0]?.request.at(-1)?.steps.at(-1)?.packet.source;
    expect(out(TWO_TIERS)).toBe('198.51.100.1');
    expect(out(over(TWO_TIERS, { own: { kind: 'aws.elastic-ip', publicIpv4: '54.1.2.3', associatedWith: 'web' } }))).toBe('54.1.2.3');
  });
  it('with several interfaces the subnet gives no public address', () => {
    const several = over(TWO_TIERS, {
      pub: { mapPublicIpOnLaunch: true },
      web: { publicIpv4: 'subnet' },
      eni: { kind: 'aws.network-interface', in: 'priv', attachedTo: 'web' },
    });
    expect(verdict(askFamily(several, 'web > internet'))).toBe('request-blocked IGW_NO_PUBLIC_V4');
    expect(verdict(askFamily(over(several, { eni: undefined }), 'web > internet'))).toBe('works');
  });
});

describe('what only would be', () => {
  it('behind a missing public address the rest of the way is found', () => {
    const answer = askFamily(over(TWO_TIERS, { web: { publicIpv4: 'no' } }), 'web > internet');
    expect(verdict(answer)).toBe('request-blocked IGW_NO_PUBLIC_V4');
    expect(way(answer, 'unreached')).toEqual(['igw', 'internet']);
  });
  it('from the Internet too, once and not in both halves', () => {
    const answer = askFamily(over(TWO_TIERS, { web: { publicIpv4: 'no' } }), 'internet > web');
    expect([verdict(answer), way(answer, 'unreached')]).toEqual(['request-blocked NO_PUBLIC_MAPPING', ['igw', 'web']]);
  });
  it('a stopped host neither sends nor answers', () => {
    const stopped = over(TWO_TIERS, { api: { running: false } });
    expect(verdict(askFamily(stopped, 'api > web'))).toBe('request-blocked NOT_RUNNING');
    expect(verdict(askFamily(stopped, 'web > api'))).toBe('request-blocked NOT_RUNNING');
  });
});

describe('private connections', () => {
  const joined = over(TWO_TIERS, {
    vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
    office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'], ipv6Cidrs: ['2001:db8:5::/48'] },
    vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'office', routing: 'static', staticRoutes: ['192.168.0.0/16'] },
    'rt-priv': { propagating: ['vgw'] },
  });
  it('a VPN works both ways where its routes propagate', () => {
    expect(verdict(askFamily(joined, 'office > api'))).toBe('works');
    expect(way(askFamily(joined, 'api > office'))).toEqual(['api', 'priv', 'vgw', 'vpn', 'office']);
    expect(verdict(askFamily(over(joined, { 'rt-priv': { propagating: [] } }), 'office > api'))).toBe('reply-blocked RETURN_ROUTE');
  });
  it('a static VPN leads to what its routes say and nowhere else', () => {
    const narrow = over(joined, {
      vpn: { staticRoutes: ['192.168.7.0/24'] },
      'rt-priv': { propagating: [], routes: [{ destination: '192.168.0.0/16', target: 'vgw' }] },
    });
    expect(verdict(askFamily(narrow, 'api > office@192.168.7.9'))).toBe('works');
    expect(verdict(askFamily(narrow, 'api > office@192.168.8.9'))).toBe('request-blocked VGW_NO_ROUTE');
  });
  it('Direct Connect carries IPv6, a VPN does not', () => {
    expect(verdict(askFamily(joined, 'office > api', 'ipv6'))).toBe('request-blocked VPN_NO_IPV6');
    const dx = over(joined, { dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' }, vpn: undefined });
    expect(verdict(askFamily(dx, 'office > api', 'ipv6'))).toBe('works');
    expect(verdict(askFamily(over(dx, { dx: { ipv6: false } }), 'office > api', 'ipv6'))).toContain('DX_NO_IPV6');
  });
  it('the office goes to the Internet by its own way; what a VPC sends there through it is not modelled', () => {
    expect(verdict(askFamily(joined, 'office > internet'))).toBe('works');
    const all = over(joined, {
      vpn: { staticRoutes: ['0.0.0.0/0'] },
      'rt-priv': { propagating: [], routes: [{ destination: '0.0.0.0/0', target: 'vgw' }] },
    });
    expect(verdict(askFamily(all, 'api > internet'))).toBe('not-modelled SITE_TRANSIT');
  });
});

describe('Block Public Access', () => {
  const blocked = (mode: string) => over(TWO_TIERS, { region: { kind: 'aws.region', blockPublicAccess: mode }, vpc: { in: 'region' } });
  it('in both directions stops everything at the gateways', () => {
    for (const flow of ['api > internet', 'web > internet', 'internet > web']) {
      for (const family of ['ipv4', 'ipv6'] as const)
        expect(verdict(askFamily(blocked('block-bidirectional'), flow, family))).toContain('request-blocked VPC_BPA');
    }
    expect(verdict(askFamily(blocked('block-bidirectional'), 'web > api'))).toBe('works');
  });
  it('for what comes in leaves NAT gateways and egress-only gateways their way out', () => {
    const ingress = blocked('block-ingress');
    expect(verdict(askFamily(ingress, 'api > internet'))).toBe('works');
    expect(verdict(askFamily(ingress, 'api > internet', 'ipv6'))).toBe('works');
    expect(verdict(askFamily(ingress, 'web > internet'))).toBe('request-blocked VPC_BPA');
    expect(verdict(askFamily(ingress, 'internet > web'))).toBe('request-blocked VPC_BPA');
  });
});

describe('several paths', () => {
  it('a function in several subnets has a path for each', () => {
    const fn = over(TWO_TIERS, { fn: { kind: 'aws.lambda-function', in: 'priv', moreSubnets: ['pub'] } });
    const answer = askFamily(fn, 'fn > internet');
    expect([answer.outcome, answer.paths.map((p) => p.outcome)]).toEqual(['intermittent', ['works', 'request-blocked']]);
    expect(answer.blockers).toMatchObject([{ code: 'IGW_NO_PUBLIC_V4', path: 1 }]);
  });
  it('both families are answered, each by itself', () => {
    const v4 = over(TWO_TIERS, { 'rt-pub': { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } });
    expect(ask(v4, 'web > internet').families.map(verdict)).toEqual(['works', 'request-blocked NO_ROUTE']);
  });
});
