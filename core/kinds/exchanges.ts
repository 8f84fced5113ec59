import { exchange as alb } from './alibaba/alb/exchange.ts';
import { exchange as cen } from './alibaba/cen/exchange.ts';
import { exchange as alibabaClb } from './alibaba/clb/exchange.ts';
import { exchange as ecs } from './alibaba/ecs/exchange.ts';
import { exchange as alibabaEip } from './alibaba/eip/exchange.ts';
import { exchange as ipv4Gateway } from './alibaba/ipv4-gateway/exchange.ts';
import { exchange as ipv6Gateway } from './alibaba/ipv6-gateway/exchange.ts';
import { exchange as alibabaNatGateway } from './alibaba/nat-gateway/exchange.ts';
import { exchange as alibabaNetworkAcl } from './alibaba/network-acl/exchange.ts';
import { exchange as alibabaNetworkInterface } from './alibaba/network-interface/exchange.ts';
import { exchange as nlb } from './alibaba/nlb/exchange.ts';
import { exchange as alibabaRegion } from './alibaba/region/exchange.ts';
import { exchange as alibabaRouteTable } from './alibaba/route-table/exchange.ts';
import { exchange as alibabaSecurityGroup } from './alibaba/security-group/exchange.ts';
import { exchange as alibabaPeering } from './alibaba/vpc-peering/exchange.ts';
import { exchange as alibabaVpc } from './alibaba/vpc/exchange.ts';
import { exchange as alibabaVpnConnection } from './alibaba/vpn-connection/exchange.ts';
import { exchange as alibabaVpnGateway } from './alibaba/vpn-gateway/exchange.ts';
import { exchange as vswitch } from './alibaba/vswitch/exchange.ts';
import { exchange as alibabaZone } from './alibaba/zone/exchange.ts';
import { exchange as applicationLoadBalancer } from './aws/application-load-balancer/exchange.ts';
import { exchange as availabilityZone } from './aws/availability-zone/exchange.ts';
import { exchange as classicLoadBalancer } from './aws/classic-load-balancer/exchange.ts';
import { exchange as customerGateway } from './aws/customer-gateway/exchange.ts';
import { exchange as directConnectGatewayAssociation } from './aws/direct-connect-gateway-association/exchange.ts';
import { exchange as directConnectGateway } from './aws/direct-connect-gateway/exchange.ts';
import { exchange as directConnect } from './aws/direct-connect/exchange.ts';
import { exchange as egressOnlyInternetGateway } from './aws/egress-only-internet-gateway/exchange.ts';
import { exchange as elasticIp } from './aws/elastic-ip/exchange.ts';
import { exchange as gatewayLoadBalancer } from './aws/gateway-load-balancer/exchange.ts';
import { exchange as instance } from './aws/instance/exchange.ts';
import { exchange as internetGateway } from './aws/internet-gateway/exchange.ts';
import { exchange as lambdaFunction } from './aws/lambda-function/exchange.ts';
import { exchange as managedPrefixList } from './aws/managed-prefix-list/exchange.ts';
import { exchange as natGateway } from './aws/nat-gateway/exchange.ts';
import { exchange as networkAcl } from './aws/network-acl/exchange.ts';
import { exchange as networkInterface } from './aws/network-interface/exchange.ts';
import { exchange as networkLoadBalancer } from './aws/network-load-balancer/exchange.ts';
import { exchange as region } from './aws/region/exchange.ts';
import { exchange as routeTable } from './aws/route-table/exchange.ts';
import { exchange as securityGroup } from './aws/security-group/exchange.ts';
import { exchange as awsService } from './aws/service/exchange.ts';
import { exchange as subnet } from './aws/subnet/exchange.ts';
import { exchange as targetGroup } from './aws/target-group/exchange.ts';
import { exchange as transitGatewayPeeringAttachment } from './aws/transit-gateway-peering-attachment/exchange.ts';
import { exchange as transitGatewayRouteTable } from './aws/transit-gateway-route-table/exchange.ts';
import { exchange as transitGatewayVpcAttachment } from './aws/transit-gateway-vpc-attachment/exchange.ts';
import { exchange as transitGateway } from './aws/transit-gateway/exchange.ts';
import { exchange as virtualPrivateGateway } from './aws/virtual-private-gateway/exchange.ts';
import { exchange as vpcEndpointService } from './aws/vpc-endpoint-service/exchange.ts';
import { exchange as vpcEndpoint } from './aws/vpc-endpoint/exchange.ts';
import { exchange as vpcPeeringConnection } from './aws/vpc-peering-connection/exchange.ts';
import { exchange as vpc } from './aws/vpc/exchange.ts';
import { exchange as vpnConnection } from './aws/vpn-connection/exchange.ts';
import { exchange as client } from './outside/client/exchange.ts';
import { exchange as internet } from './outside/internet/exchange.ts';
import { exchange as onPremises } from './outside/on-premises/exchange.ts';
import { exchange as ccn } from './tencent/ccn/exchange.ts';
import { exchange as clb } from './tencent/clb/exchange.ts';
import { exchange as cvm } from './tencent/cvm/exchange.ts';
import { exchange as tencentDirectConnectGateway } from './tencent/direct-connect-gateway/exchange.ts';
import { exchange as tencentDirectConnect } from './tencent/direct-connect/exchange.ts';
import { exchange as eip } from './tencent/eip/exchange.ts';
import { exchange as tencentNatGateway } from './tencent/nat-gateway/exchange.ts';
import { exchange as tencentNetworkAcl } from './tencent/network-acl/exchange.ts';
import { exchange as tencentNetworkInterface } from './tencent/network-interface/exchange.ts';
import { exchange as tencentPeering } from './tencent/peering/exchange.ts';
import { exchange as tencentRegion } from './tencent/region/exchange.ts';
import { exchange as tencentRouteTable } from './tencent/route-table/exchange.ts';
import { exchange as tencentSecurityGroup } from './tencent/security-group/exchange.ts';
import { exchange as tencentSubnet } from './tencent/subnet/exchange.ts';
import { exchange as tencentVpc } from './tencent/vpc/exchange.ts';
import { exchange as tencentVpnConnection } from './tencent/vpn-connection/exchange.ts';
import { exchange as tencentVpnGateway } from './tencent/vpn-gateway/exchange.ts';
import { exchange as tencentZone } from './tencent/zone/exchange.ts';
import type { Exchange } from './exchange.ts';
import { KINDS } from './index.ts';
import type { Kind } from './kind.ts';

/** The exchange of every kind. A new kind is a line here too. */
const EXCHANGES: readonly Exchange[] = [
  region,
  vpc,
  availabilityZone,
  subnet,
  internetGateway,
  egressOnlyInternetGateway,
  natGateway,
  virtualPrivateGateway,
  vpcEndpoint,
  transitGatewayVpcAttachment,
  instance,
  lambdaFunction,
  networkInterface,
  awsService,
  applicationLoadBalancer,
  networkLoadBalancer,
  gatewayLoadBalancer,
  classicLoadBalancer,
  targetGroup,
  vpcEndpointService,
  routeTable,
  securityGroup,
  networkAcl,
  managedPrefixList,
  elasticIp,
  vpcPeeringConnection,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayPeeringAttachment,
  vpnConnection,
  customerGateway,
  directConnect,
  directConnectGateway,
  directConnectGatewayAssociation,
  alibabaRegion,
  alibabaVpc,
  alibabaZone,
  vswitch,
  ipv4Gateway,
  ipv6Gateway,
  alibabaNatGateway,
  alibabaVpnGateway,
  ecs,
  alb,
  nlb,
  alibabaClb,
  alibabaNetworkInterface,
  alibabaRouteTable,
  alibabaSecurityGroup,
  alibabaNetworkAcl,
  alibabaEip,
  alibabaPeering,
  cen,
  alibabaVpnConnection,
  tencentRegion,
  tencentVpc,
  tencentZone,
  tencentSubnet,
  tencentNatGateway,
  tencentVpnGateway,
  tencentDirectConnectGateway,
  cvm,
  clb,
  tencentNetworkInterface,
  tencentRouteTable,
  tencentSecurityGroup,
  tencentNetworkAcl,
  eip,
  tencentPeering,
  ccn,
  tencentVpnConnection,
  tencentDirectConnect,
  internet,
  client,
  onPremises,
];

const BY_KIND: ReadonlyMap<string, Exchange> = new Map(EXCHANGES.map((exchange) => [exchange.kind, exchange]));

/** How this kind is exchanged, or undefined when there is no such kind. */
export const exchangeOf = (kind: Kind | undefined): Exchange | undefined => (kind ? BY_KIND.get(kind.id) : undefined);

/**
 * What one way in makes of its records, kind by kind in the order of the palette.
 * @param after is told behind each kind how many of how many have read, and what they made
 */
export function ofEveryKind<T extends object>(
  read: (exchange: Exchange) => readonly T[],
  after?: (kinds: number, of: number, made: number) => void,
): readonly (T & { readonly kind: Kind })[] {
  let made = 0;
  return KINDS.flatMap((kind, index) => {
    const exchange = exchangeOf(kind);
    const all = exchange ? read(exchange).map((one) => ({ ...one, kind })) : [];
    made += all.length;
    after?.(index + 1, KINDS.length, made);
    return all;
  });
}
