import type { Lists } from './read.ts';

/** What the answers of `aws ec2 describe-*` say, as far as the tests read it themselves. Keys are the cloud's own. */
export interface Described {
  readonly Vpcs: readonly DescribedVpc[];
  readonly Subnets: readonly DescribedSubnet[];
  readonly RouteTables: readonly DescribedRouteTable[];
  readonly InternetGateways: readonly DescribedInternetGateway[];
  readonly NatGateways: readonly DescribedNatGateway[];
  readonly Addresses: readonly DescribedAddress[];
  readonly NetworkAcls: readonly DescribedNetworkAcl[];
  readonly SecurityGroups: readonly DescribedSecurityGroup[];
  readonly NetworkInterfaces: readonly DescribedInterface[];
  readonly Reservations: readonly { readonly Instances: readonly DescribedInstance[] }[];
  readonly PrefixLists: readonly DescribedPrefixList[];
  readonly VpcEndpoints: readonly DescribedEndpoint[];
  readonly TransitGatewayVpcAttachments: readonly { readonly Options: Readonly<Record<string, string>> }[];
  readonly TransitGatewayStaticRoutes: readonly { readonly Routes: readonly { readonly DestinationCidrBlock: string }[] }[];
}

/** The lists of a sample, those that it has not as empty ones. */
export const describedOf = (lists: Lists): Described => ({ ...NOTHING, ...lists }) as unknown as Described;
const NOTHING = {
  NatGateways: [],
  InternetGateways: [],
  Addresses: [],
  PrefixLists: [],
  Reservations: [],
  TransitGatewayVpcAttachments: [],
  TransitGatewayStaticRoutes: [],
};

export interface Tagged {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}
export interface DescribedVpc extends Tagged {
  readonly VpcId: string;
  readonly CidrBlock: string;
  readonly CidrBlockAssociationSet: readonly { readonly CidrBlock: string }[];
  readonly Ipv6CidrBlockAssociationSet?: readonly { readonly Ipv6CidrBlock: string }[];
}
export interface DescribedSubnet extends Tagged {
  readonly SubnetId: string;
  readonly VpcId: string;
  readonly AvailabilityZone: string;
  readonly CidrBlock: string;
  readonly Ipv6CidrBlockAssociationSet?: readonly { readonly Ipv6CidrBlock: string }[];
  readonly MapPublicIpOnLaunch: boolean;
}
export interface DescribedRoute {
  readonly DestinationCidrBlock?: string;
  readonly DestinationIpv6CidrBlock?: string;
  readonly DestinationPrefixListId?: string;
  /** `local`, an Internet gateway or a gateway endpoint. */
  readonly GatewayId?: string;
  readonly NatGatewayId?: string;
  readonly TransitGatewayId?: string;
  readonly VpcPeeringConnectionId?: string;
  readonly State: 'active' | 'blackhole';
}
export interface DescribedRouteTable extends Tagged {
  readonly RouteTableId: string;
  readonly VpcId: string;
  readonly Routes: readonly DescribedRoute[];
  readonly Associations: readonly { readonly Main: boolean; readonly SubnetId?: string }[];
}
export interface DescribedInternetGateway extends Tagged {
  readonly InternetGatewayId: string;
  readonly Attachments: readonly { readonly VpcId: string }[];
}
export interface DescribedNatGateway extends Tagged {
  readonly NatGatewayId: string;
  readonly SubnetId: string;
  readonly ConnectivityType: 'public' | 'private';
  readonly NatGatewayAddresses: readonly { readonly AllocationId?: string; readonly PrivateIp: string }[];
}
export interface DescribedAddress extends Tagged {
  readonly AllocationId: string;
  readonly PublicIp: string;
  readonly NetworkInterfaceId?: string;
  readonly PrivateIpAddress?: string;
}
export interface DescribedAclEntry {
  readonly Egress: boolean;
  readonly RuleNumber: number;
  readonly RuleAction: 'allow' | 'deny';
  /** A number, or "-1" for every protocol. */
  readonly Protocol: string;
  readonly CidrBlock?: string;
  readonly Ipv6CidrBlock?: string;
  readonly PortRange?: { readonly From: number; readonly To: number };
  /** -1: any. */
  readonly IcmpTypeCode?: { readonly Type: number; readonly Code: number };
}
export interface DescribedNetworkAcl extends Tagged {
  readonly NetworkAclId: string;
  readonly VpcId: string;
  readonly IsDefault: boolean;
  readonly Entries: readonly DescribedAclEntry[];
  readonly Associations: readonly { readonly SubnetId: string }[];
}
export interface DescribedPermission {
  readonly IpProtocol: string;
  /** For ICMP the type, for everything else the first port; -1: any. */
  readonly FromPort?: number;
  /** For ICMP the code, for everything else the last port; -1: any. */
  readonly ToPort?: number;
  readonly IpRanges: readonly { readonly CidrIp: string }[];
  readonly Ipv6Ranges: readonly { readonly CidrIpv6: string }[];
  readonly PrefixListIds: readonly { readonly PrefixListId: string }[];
  readonly UserIdGroupPairs: readonly { readonly GroupId: string }[];
}
export interface DescribedSecurityGroup {
  readonly GroupId: string;
  readonly GroupName: string;
  readonly VpcId: string;
  readonly IpPermissions: readonly DescribedPermission[];
  readonly IpPermissionsEgress: readonly DescribedPermission[];
}
export interface DescribedInterface {
  readonly NetworkInterfaceId: string;
  /** `interface`, or what the cloud made it for: `nat_gateway`, `network_load_balancer`, `transit_gateway`. */
  readonly InterfaceType: string;
  readonly VpcId: string;
  readonly SubnetId: string;
  readonly Groups: readonly { readonly GroupId: string }[];
  readonly SourceDestCheck: boolean;
  readonly Attachment?: { readonly DeviceIndex: number };
  readonly PrivateIpAddresses: readonly DescribedPrivateAddress[];
  readonly Ipv6Addresses: readonly { readonly Ipv6Address: string }[];
}
export interface DescribedPrivateAddress {
  readonly Primary: boolean;
  readonly PrivateIpAddress: string;
  /** Without an allocation it is the address that the instance got when it was launched. */
  readonly Association?: { readonly PublicIp: string; readonly AllocationId?: string };
}
/** A list of AWS itself: of the service whose name it has. */
export interface DescribedPrefixList {
  readonly PrefixListId: string;
  readonly PrefixListName: string;
  readonly Cidrs: readonly string[];
}
export interface DescribedEndpoint extends Tagged {
  readonly VpcEndpointId: string;
  readonly VpcEndpointType: 'Gateway';
  readonly VpcId: string;
  readonly ServiceName: string;
  readonly RouteTableIds: readonly string[];
}
export interface DescribedInstance extends Tagged {
  readonly InstanceId: string;
  readonly State: { readonly Name: string };
  readonly NetworkInterfaces: readonly { readonly NetworkInterfaceId: string }[];
}
