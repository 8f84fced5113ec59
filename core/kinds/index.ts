import { alb } from './alibaba/alb/index.ts';
import { cen } from './alibaba/cen/index.ts';
import { alibabaClb } from './alibaba/clb/index.ts';
import { alibabaEip } from './alibaba/eip/index.ts';
import { ipv4Gateway } from './alibaba/ipv4-gateway/index.ts';
import { ipv6Gateway } from './alibaba/ipv6-gateway/index.ts';
import { alibabaNatGateway } from './alibaba/nat-gateway/index.ts';
import { alibabaNetworkAcl } from './alibaba/network-acl/index.ts';
import { nlb } from './alibaba/nlb/index.ts';
import { alibabaNetworkInterface } from './alibaba/network-interface/index.ts';
import { alibabaRouteTable } from './alibaba/route-table/index.ts';
import { ecs } from './alibaba/ecs/index.ts';
import { alibabaRegion } from './alibaba/region/index.ts';
import { alibabaSecurityGroup } from './alibaba/security-group/index.ts';
import { alibabaVpc } from './alibaba/vpc/index.ts';
import { alibabaPeering } from './alibaba/vpc-peering/index.ts';
import { alibabaVpnConnection } from './alibaba/vpn-connection/index.ts';
import { alibabaVpnGateway } from './alibaba/vpn-gateway/index.ts';
import { vswitch } from './alibaba/vswitch/index.ts';
import { alibabaZone } from './alibaba/zone/index.ts';
import { applicationLoadBalancer } from './aws/application-load-balancer/index.ts';
import { availabilityZone } from './aws/availability-zone/index.ts';
import { classicLoadBalancer } from './aws/classic-load-balancer/index.ts';
import { customerGateway } from './aws/customer-gateway/index.ts';
import { directConnectGateway } from './aws/direct-connect-gateway/index.ts';
import { directConnectGatewayAssociation } from './aws/direct-connect-gateway-association/index.ts';
import { directConnect } from './aws/direct-connect/index.ts';
import { egressOnlyInternetGateway } from './aws/egress-only-internet-gateway/index.ts';
import { elasticIp } from './aws/elastic-ip/index.ts';
import { gatewayLoadBalancer } from './aws/gateway-load-balancer/index.ts';
import { instance } from './aws/instance/index.ts';
import { internetGateway } from './aws/internet-gateway/index.ts';
import { lambdaFunction } from './aws/lambda-function/index.ts';
import { managedPrefixList } from './aws/managed-prefix-list/index.ts';
import { natGateway } from './aws/nat-gateway/index.ts';
import { networkAcl } from './aws/network-acl/index.ts';
import { networkInterface } from './aws/network-interface/index.ts';
import { networkLoadBalancer } from './aws/network-load-balancer/index.ts';
import { region } from './aws/region/index.ts';
import { routeTable } from './aws/route-table/index.ts';
import { securityGroup } from './aws/security-group/index.ts';
import { awsService } from './aws/service/index.ts';
import { subnet } from './aws/subnet/index.ts';
import { targetGroup } from './aws/target-group/index.ts';
import { transitGateway } from './aws/transit-gateway/index.ts';
import { transitGatewayPeeringAttachment } from './aws/transit-gateway-peering-attachment/index.ts';
import { transitGatewayRouteTable } from './aws/transit-gateway-route-table/index.ts';
import { transitGatewayVpcAttachment } from './aws/transit-gateway-vpc-attachment/index.ts';
import { virtualPrivateGateway } from './aws/virtual-private-gateway/index.ts';
import { vpc } from './aws/vpc/index.ts';
import { vpcPeeringConnection } from './aws/vpc-peering-connection/index.ts';
import { vpcEndpointService } from './aws/vpc-endpoint-service/index.ts';
import { vpcEndpoint } from './aws/vpc-endpoint/index.ts';
import { vpnConnection } from './aws/vpn-connection/index.ts';
import { client } from './outside/client/index.ts';
import { internet } from './outside/internet/index.ts';
import { onPremises } from './outside/on-premises/index.ts';
import { ccn } from './tencent/ccn/index.ts';
import { directConnectGateway as tencentDirectConnectGateway } from './tencent/direct-connect-gateway/index.ts';
import { directConnect as tencentDirectConnect } from './tencent/direct-connect/index.ts';
import { natGateway as tencentNatGateway } from './tencent/nat-gateway/index.ts';
import { peering as tencentPeering } from './tencent/peering/index.ts';
import { vpnConnection as tencentVpnConnection } from './tencent/vpn-connection/index.ts';
import { vpnGateway as tencentVpnGateway } from './tencent/vpn-gateway/index.ts';
import { clb } from './tencent/clb/index.ts';
import { cvm } from './tencent/cvm/index.ts';
import { eip } from './tencent/eip/index.ts';
import { networkAcl as tencentNetworkAcl } from './tencent/network-acl/index.ts';
import { networkInterface as tencentNetworkInterface } from './tencent/network-interface/index.ts';
import { region as tencentRegion } from './tencent/region/index.ts';
import { routeTable as tencentRouteTable } from './tencent/route-table/index.ts';
import { securityGroup as tencentSecurityGroup } from './tencent/security-group/index.ts';
import { subnet as tencentSubnet } from './tencent/subnet/index.ts';
import { vpc as tencentVpc } from './tencent/vpc/index.ts';
import { zone as tencentZone } from './tencent/zone/index.ts';
import type { Kind } from './kind.ts';

/** The one list of kinds, in the order of the palette. A new kind is a folder and a line here. */
export const KINDS: readonly Kind[] = [
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

const BY_ID: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind of this id, or undefined when there is none. */
export const kindOf = (id: string | undefined): Kind | undefined => (id === undefined ? undefined : BY_ID.get(id));
