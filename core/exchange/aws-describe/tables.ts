/** By which key a record of a list is known, for the lists whose records name each other. */
export const ID_KEYS: Readonly<Record<string, string>> = {
  Vpcs: 'VpcId',
  Subnets: 'SubnetId',
  RouteTables: 'RouteTableId',
  InternetGateways: 'InternetGatewayId',
  EgressOnlyInternetGateways: 'EgressOnlyInternetGatewayId',
  NatGateways: 'NatGatewayId',
  VpnGateways: 'VpnGatewayId',
  CustomerGateways: 'CustomerGatewayId',
  VpnConnections: 'VpnConnectionId',
  TransitGateways: 'TransitGatewayId',
  TransitGatewayRouteTables: 'TransitGatewayRouteTableId',
  TransitGatewayAttachments: 'TransitGatewayAttachmentId',
  TransitGatewayVpcAttachments: 'TransitGatewayAttachmentId',
  TransitGatewayPeeringAttachments: 'TransitGatewayAttachmentId',
  VpcPeeringConnections: 'VpcPeeringConnectionId',
  VpcEndpoints: 'VpcEndpointId',
  ServiceConfigurations: 'ServiceId',
  PrefixLists: 'PrefixListId',
  NetworkAcls: 'NetworkAclId',
  SecurityGroups: 'GroupId',
  SecurityGroupRules: 'SecurityGroupRuleId',
  NetworkInterfaces: 'NetworkInterfaceId',
  Addresses: 'AllocationId',
  AvailabilityZones: 'ZoneName',
  Instances: 'InstanceId',
  LoadBalancers: 'LoadBalancerArn',
  Listeners: 'ListenerArn',
  Rules: 'RuleArn',
  TargetGroups: 'TargetGroupArn',
  Functions: 'FunctionArn',
  DirectConnectGateways: 'DirectConnectGatewayId',
  VirtualInterfaces: 'VirtualInterfaceId',
  DirectConnectGatewayAssociations: 'AssociationId',
  DBInstances: 'DBInstanceIdentifier',
  CacheClusters: 'CacheClusterId',
  Tasks: 'TaskArn',
};

/** What tells records apart whose id is a name that every region and account may give again. */
export const FULL_NAMES: Readonly<Record<string, string>> = { DBInstances: 'DBInstanceArn', CacheClusters: 'ARN' };

/** Keys that stand beside a list and are about the answer itself. */
export const ENVELOPE: readonly string[] = ['NextToken', 'NextMarker', 'Marker', 'ResponseMetadata', 'IsTruncated', 'MaxResults'];
/** Those of them that say that there is more. */
export const MORE: readonly string[] = ['NextToken', 'NextMarker'];

/** Lists that every network has, and what is taken for granted where no file holds one. */
export const EXPECTED: Readonly<Record<string, string>> = {
  Vpcs: 'ASSUMED_VPCS',
  Subnets: 'ASSUMED_SUBNETS',
  RouteTables: 'ASSUMED_ROUTE_TABLES',
  NetworkAcls: 'ASSUMED_NETWORK_ACLS',
  SecurityGroups: 'ASSUMED_SECURITY_GROUPS',
  NetworkInterfaces: 'ASSUMED_INTERFACES',
  InternetGateways: 'ASSUMED_INTERNET_GATEWAYS',
};
