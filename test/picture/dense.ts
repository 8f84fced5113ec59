import { kindOf } from '../../core/kinds/index.ts';
import { createView } from '../../core/engine/view.ts';
import { plainFace } from '../../core/kinds/face.ts';
import type { Design, Resource } from '../../core/model/design.ts';
import type { Faces } from '../../core/picture/layout/geometry.ts';

export interface DenseShape {
  readonly networks: number;
  readonly zones: number;
  readonly subnets: number;
  readonly hosts: number;
}

/** A large network made by rule: `subnets` in each zone, half of them public, `hosts` in each subnet. */
export function denseDesign({ networks, zones, subnets, hosts }: DenseShape): Design {
  const resources: Record<string, Resource> = { internet: { kind: 'outside.internet' }, region: { kind: 'aws.region', region: 'eu-west-1' } };
  for (let n = 0; n < networks; n++) {
    const vpc = `vpc-${n}`;
    resources[vpc] = { kind: 'aws.vpc', in: 'region', ipv4Cidr: `10.${n}.0.0/16`, ipv6Source: 'amazon', ipv6Cidr: `2001:db8:${n + 1}::/56` };
    resources[`igw-${n}`] = { kind: 'aws.internet-gateway', in: vpc };
    resources[`eigw-${n}`] = { kind: 'aws.egress-only-internet-gateway', in: vpc };
    resources[`rt-public-${n}`] = {
      kind: 'aws.route-table',
      in: vpc,
      routes: [
        { destination: '0.0.0.0/0', target: `igw-${n}` },
        { destination: '::/0', target: `igw-${n}` },
      ],
    };
    resources[`rt-private-${n}`] = {
      kind: 'aws.route-table',
      in: vpc,
      routes: [
        { destination: '0.0.0.0/0', target: `nat-${n}` },
        { destination: '::/0', target: `eigw-${n}` },
      ],
    };
    resources[`eip-${n}`] = { kind: 'aws.elastic-ip', in: 'region' };
    for (let z = 0; z < zones; z++) {
      const zone = `${vpc}-zone-${'abcdef'[z]}`;
      resources[zone] = { kind: 'aws.availability-zone', name: `eu-west-1${'abcdef'[z]}`, in: vpc, zone: `eu-west-1${'abcdef'[z]}` };
      for (let s = 0; s < subnets; s++) {
        const open = s < subnets / 2;
        const third = z * 32 + s;
        const subnet = `${zone}-${open ? 'public' : 'private'}-${s}`;
        resources[subnet] = {
          kind: 'aws.subnet',
          name: `${open ? 'public' : 'private'}-${'abcdef'[z]}${s}`,
          in: zone,
          ipv4Cidr: `10.${n}.${third}.0/24`,
          ipv6Cidr: `2001:db8:${n + 1}:${third.toString(16)}::/64`,
          routeTable: `rt-${open ? 'public' : 'private'}-${n}`,
        };
        if (z === 0 && s === 0) resources[`nat-${n}`] = { kind: 'aws.nat-gateway', in: subnet, elasticIps: [`eip-${n}`] };
        for (let h = 0; h < hosts; h++) {
          resources[`${subnet}-host-${h}`] = {
            kind: 'aws.instance',
            name: `host-${n}${z}${s}${h}`,
            in: subnet,
            privateIpv4: `10.${n}.${third}.${h + 10}`,
            ipv6Addresses: [`2001:db8:${n + 1}:${third.toString(16)}::${h + 10}`],
          };
        }
      }
    }
  }
  return { format: 'netdraft/1', name: 'dense', resources, layout: {}, scenarios: [] };
}

/** The faces that the engine gives. */
export function facesOf(design: Design): Faces {
  const view = createView(design);
  return Object.fromEntries(Object.keys(design.resources).map((id) => [id, kindOf(design.resources[id]?.kind)?.face(view, id) ?? plainFace]));
}
