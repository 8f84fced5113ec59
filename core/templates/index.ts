/// <reference path="./raw.d.ts" />
import alibabaIpv6Gateway from '../../templates/alibaba-ipv6-gateway.netdraft?raw';
import awsHubAndSpokes from '../../templates/aws-hub-and-spokes.netdraft?raw';
import awsInspection from '../../templates/aws-inspection.netdraft?raw';
import awsLoadBalancer from '../../templates/aws-load-balancer.netdraft?raw';
import awsPeerings from '../../templates/aws-peerings.netdraft?raw';
import awsPrivateAccess from '../../templates/aws-private-access.netdraft?raw';
import dualStackEgressOnly from '../../templates/dual-stack-egress-only.netdraft?raw';
import ipv6OnlyNat64 from '../../templates/ipv6-only-nat64.netdraft?raw';
import lambdaAfter from '../../templates/lambda-after-october-2023.netdraft?raw';
import lambdaBefore from '../../templates/lambda-before-october-2023.netdraft?raw';
import lambdaDualStack from '../../templates/lambda-dual-stack.netdraft?raw';
import publicPrivateNat from '../../templates/public-private-nat.netdraft?raw';
import tencentDualStackClb from '../../templates/tencent-dual-stack-clb.netdraft?raw';
import tencentIpv6Clb from '../../templates/tencent-ipv6-clb.netdraft?raw';
import tencentNatAndEip from '../../templates/tencent-nat-and-eip.netdraft?raw';
import threeClouds from '../../templates/three-clouds.netdraft?raw';
import twoCloudsVpn from '../../templates/two-clouds-vpn.netdraft?raw';
import vpnNoInternetGateway from '../../templates/vpn-no-internet-gateway.netdraft?raw';
import { readDesign } from '../file/read.ts';
import type { Design, Flow } from '../model/design.ts';

/** A finished design to start from. Its title and its line are `TEMPLATE_WORDS[id]`. */
export interface Template {
  /** What `netdraft new --template` takes. */
  readonly id: TemplateId;
  /** The design file. */
  readonly text: string;
  /** What is asked as soon as it opens. */
  readonly flow: Flow;
}
export type TemplateId =
  | 'tencent-nat-and-eip'
  | 'public-private-nat'
  | 'dual-stack-egress-only'
  | 'lambda-before-october-2023'
  | 'lambda-after-october-2023'
  | 'lambda-dual-stack'
  | 'vpn-no-internet-gateway'
  | 'ipv6-only-nat64'
  | 'aws-load-balancer'
  | 'aws-private-access'
  | 'aws-inspection'
  | 'aws-hub-and-spokes'
  | 'aws-peerings'
  | 'alibaba-ipv6-gateway'
  | 'tencent-ipv6-clb'
  | 'tencent-dual-stack-clb'
  | 'three-clouds'
  | 'two-clouds-vpn';

const https = (from: string, to: string): Flow => ({ from, to, protocol: 'tcp', port: 443 });

/** The list of the start screen and of the command line, in this order. */
export const TEMPLATES: readonly Template[] = [
  { id: 'public-private-nat', text: publicPrivateNat, flow: https('db-1', 'internet') },
  { id: 'dual-stack-egress-only', text: dualStackEgressOnly, flow: https('api-1', 'internet') },
  { id: 'lambda-before-october-2023', text: lambdaBefore, flow: https('orders-fn', 'internet') },
  { id: 'lambda-after-october-2023', text: lambdaAfter, flow: https('orders-fn', 'internet') },
  { id: 'lambda-dual-stack', text: lambdaDualStack, flow: https('orders-fn', 'internet') },
  { id: 'vpn-no-internet-gateway', text: vpnNoInternetGateway, flow: https('office', 'wiki') },
  { id: 'ipv6-only-nat64', text: ipv6OnlyNat64, flow: https('worker-1', '64:ff9b::cb00:7150') },
  { id: 'aws-load-balancer', text: awsLoadBalancer, flow: https('internet', 'alb') },
  { id: 'aws-private-access', text: awsPrivateAccess, flow: https('worker-1', 's3') },
  { id: 'aws-inspection', text: awsInspection, flow: https('internet', 'web-1') },
  { id: 'aws-hub-and-spokes', text: awsHubAndSpokes, flow: https('web-1', 'orders-db') },
  { id: 'aws-peerings', text: awsPeerings, flow: https('web-1', 'bench-1') },
  { id: 'alibaba-ipv6-gateway', text: alibabaIpv6Gateway, flow: https('internet', 'ecs-3') },
  { id: 'tencent-ipv6-clb', text: tencentIpv6Clb, flow: https('tool-1', 'clb-v6') },
  { id: 'tencent-dual-stack-clb', text: tencentDualStackClb, flow: https('customer', 'clb-v6') },
  { id: 'tencent-nat-and-eip', text: tencentNatAndEip, flow: https('web-1', 'internet') },
  { id: 'three-clouds', text: threeClouds, flow: https('ali-web', 'internet') },
  { id: 'two-clouds-vpn', text: twoCloudsVpn, flow: https('orders', 'warehouse') },
];

/** The design of a template. */
export function designOf(template: Template): Design {
  const result = readDesign(template.text, `${template.id}.netdraft`);
  if ('errors' in result) throw new Error(`the template ${template.id} cannot be read: ${JSON.stringify(result.errors)}`);
  return result.design;
}
