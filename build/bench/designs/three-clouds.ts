import { type Design, emptyDesign, type Resource } from '../../../core/model/design.ts';

type Resources = Record<string, Resource>;
type Put = (id: string, kind: string, fields: Readonly<Record<string, unknown>>) => string;

/** Two networks of each cloud, with as many hosts as fill the design up to a thousand resources. */
const NETWORKS = 2;
const SUBNETS = 10;
const GROUPS = 8;
const HOSTS = 140;
const BACKENDS = 20;

/** A thousand resources of three clouds: dual-stack networks with gateways, NAT, groups that name each other, network ACLs and load balancers. */
export function threeClouds(): Design {
  const resources: Resources = {};
  for (let n = 0; n < NETWORKS; n++) {
    aws(putInto(resources, 'aws', n), n);
    alibaba(putInto(resources, 'alibaba', n), n);
    tencent(putInto(resources, 'tencent', n), n);
  }
  resources['office'] = { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] };
  resources['client'] = { kind: 'outside.client' };
  return { ...emptyDesign('A thousand resources of three clouds'), resources };
}

/** Ids are those of one network of one cloud: `aws-host-3-1`. */
const putInto =
  (resources: Resources, cloud: string, n: number): Put =>
  (name, kind, fields) => {
    const id = `${cloud}-${name}-${n}`;
    resources[id] = { kind: `${cloud}.${kind}`, ...fields } as Resource;
    return id;
  };

const times = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
const all = (columns: Readonly<Record<string, unknown>> = {}) =>
  ['0.0.0.0/0', '::/0'].map((peer) => ({ ...columns, protocol: 'all', ports: 'all', peer }));
const allCidrs = (columns: Readonly<Record<string, unknown>>) =>
  ['0.0.0.0/0', '::/0'].map((cidr, i) => ({ ...columns, ...('number' in columns && { number: 100 + i }), protocol: 'all', ports: 'all', cidr }));
const block = (cloud: number, n: number, s: number) => ({
  ipv4Cidr: `10.${n}.${s}.0/24`,
  ipv6Cidr: `2001:db8:${cloud}a2b:${n}c${s.toString(16).padStart(2, '0')}::/64`,
});
const routes = (v4: string, v6?: string) => [
  { destination: '0.0.0.0/0', target: v4 },
  ...(v6 === undefined ? [] : [{ destination: '::/0', target: v6 }]),
];

/** Groups in a ring: each lets in HTTPS from anywhere, a port of its neighbour's members, and SSH from the network. */
const groups = (
  put: Put,
  vpc: string,
  n: number,
  columns: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
): readonly string[] => {
  const ids = times(GROUPS, (g) => put(`sg-${g}`, 'security-group', {}));
  return ids.map((id, g) =>
    put(`sg-${g}`, 'security-group', {
      in: vpc,
      inbound: [
        { ...columns, protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
        { ...columns, protocol: 'tcp', ports: '443', peer: '::/0' },
        { ...columns, protocol: 'tcp', ports: String(8000 + g), peer: ids[(g + 1) % GROUPS] ?? id },
        { ...columns, protocol: 'tcp', ports: '22', peer: `10.${n}.0.0/16` },
      ],
      ...more,
    }),
  );
};
const at = (ids: readonly string[], i: number): string => ids[i % ids.length] ?? '';

function aws(put: Put, n: number): void {
  const vpc = put('vpc', 'vpc', { ipv4Cidr: `10.${n}.0.0/16`, ipv6Source: 'amazon', ipv6Cidr: `2001:db8:1a2b:${n}c00::/56` });
  const igw = put('igw', 'internet-gateway', { in: vpc });
  const eigw = put('eigw', 'egress-only-internet-gateway', { in: vpc });
  const open = put('rt-public', 'route-table', { in: vpc, routes: routes(igw, igw) });
  put('rt-private', 'route-table', { in: vpc, main: true, routes: routes(`aws-nat-${n}`, eigw) });
  const networkAcl = put('acl', 'network-acl', {
    in: vpc,
    inbound: allCidrs({ number: 1, action: 'allow' }),
    outbound: allCidrs({ number: 1, action: 'allow' }),
  });
  const rules = groups(put, vpc, n, {}, {});
  const nets = times(SUBNETS, (s) =>
    put(`net-${s}`, 'subnet', {
      in: vpc,
      zone: `us-east-1${'ab'[s % 2]}`,
      ...block(1, n, s),
      networkAcl,
      assignIpv6OnCreation: true,
      ...(s < 4 && { routeTable: open }),
    }),
  );
  put('nat', 'nat-gateway', { in: at(nets, 0), elasticIps: [put('eip-nat', 'elastic-ip', {})] });
  const hosts = times(HOSTS, (h) =>
    put(`host-${h}`, 'instance', { in: at(nets, h), securityGroups: [at(rules, h), at(rules, h + 3)], publicIpv4: h % 10 < 4 ? 'yes' : 'no' }),
  );
  const targets = hosts.slice(0, BACKENDS).map((target) => ({ target }));
  const targetGroup = put('tg', 'target-group', { in: vpc, port: 443, protocol: 'HTTPS', targets });
  put('lb', 'application-load-balancer', {
    in: vpc,
    subnets: [at(nets, 0), at(nets, 1)],
    securityGroups: [at(rules, 0)],
    listeners: [{ protocol: 'HTTPS', port: 443, targetGroup }],
  });
}

function alibaba(put: Put, n: number): void {
  const vpc = put('vpc', 'vpc', { ipv4Cidr: `10.${n}.0.0/16`, ipv6Source: 'cloud', ipv6Cidr: `2001:db8:2a2b:${n}c00::/56` });
  const gateway = put('ipv6gw', 'ipv6-gateway', { in: vpc });
  const nat = `alibaba-nat-${n}`;
  const open = put('rt-public', 'route-table', { in: vpc, routes: routes(nat, gateway).slice(1) });
  const inner = put('rt-private', 'route-table', { in: vpc, routes: routes(nat) });
  const networkAcl = put('acl', 'network-acl', { in: vpc });
  const rules = groups(put, vpc, n, { priority: 1, action: 'allow' }, {});
  const nets = times(SUBNETS, (s) =>
    put(`net-${s}`, 'vswitch', { in: vpc, zone: `cn-hangzhou-${'hi'[s % 2]}`, ...block(2, n, s), networkAcl, routeTable: s < 4 ? open : inner }),
  );
  const address = put('eip-nat', 'eip', {});
  put('nat', 'nat-gateway', { in: at(nets, 0), eips: [address], snat: nets.slice(4).map((source) => ({ source, address })) });
  const hosts = times(HOSTS, (h) =>
    put(`host-${h}`, 'ecs', {
      in: at(nets, h),
      securityGroups: [at(rules, h), at(rules, h + 3)],
      staticPublicIp: h % 10 < 4,
      ipv6Addresses: [{ bandwidth: h % 10 < 4 ? 10 : 0 }],
    }),
  );
  put('lb', 'clb', {
    in: vpc,
    listeners: [{ name: 'web', protocol: 'TCP', port: 443 }],
    backends: hosts.slice(0, BACKENDS).map((target) => ({ listener: 'web', target, port: 443 })),
  });
}

function tencent(put: Put, n: number): void {
  const vpc = put('vpc', 'vpc', { ipv4Cidr: `10.${n}.0.0/16`, ipv6Type: 'gua', ipv6Cidrs: [`2001:db8:3a2b:${n}c00::/56`] });
  const nat = put('nat', 'nat-gateway', { in: vpc, elasticIps: [put('eip-nat', 'eip', {})] });
  const open = put('rt-public', 'route-table', { in: vpc });
  const inner = put('rt-private', 'route-table', { in: vpc, routes: routes(nat) });
  const networkAcl = put('acl', 'network-acl', { in: vpc, inbound: allCidrs({ action: 'accept' }), outbound: allCidrs({ action: 'accept' }) });
  const rules = groups(put, vpc, n, { action: 'accept' }, { outbound: all({ action: 'accept' }) });
  const nets = times(SUBNETS, (s) =>
    put(`net-${s}`, 'subnet', { in: vpc, zone: `ap-guangzhou-${3 + (s % 2)}`, ...block(3, n, s), networkAcl, routeTable: s < 4 ? open : inner }),
  );
  const hosts = times(HOSTS, (h) =>
    put(`host-${h}`, 'cvm', {
      in: at(nets, h),
      securityGroups: [at(rules, h), at(rules, h + 3)],
      publicBandwidth: h % 10 < 4 ? 10 : 0,
      ipv6Addresses: [{ bandwidth: h % 10 < 4 ? 10 : 0 }],
    }),
  );
  put('lb', 'clb', {
    in: vpc,
    listeners: [{ name: 'web', protocol: 'TCP', port: 443 }],
    backends: hosts.slice(0, BACKENDS).map((target) => ({ listener: 'web', target, port: 443 })),
  });
}
