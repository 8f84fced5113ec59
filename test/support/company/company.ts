import type { ImportFile } from '../../../core/exchange/records/report.ts';
import { type Add, idOf, type Item, OWNER, tags } from './ids.ts';
import { addNetwork, type Plan } from './network.ts';

/**
 * What the AWS command line says of an invented company, as `netdraft import` reads it: in each region a transit gateway with a hub
 * (egress, VPN to the office) and spokes of three tiers in three zones.
 */
export type CompanySize = 'small' | 'medium' | 'large' | 'huge';

interface Region {
  readonly name: string;
  readonly networks: readonly Plan[];
}

const hub: Plan = { name: 'hub-egress', hosts: 0 };
const shared: Plan = { name: 'shared-services', hosts: 2, endpoints: true };
const shop: Plan = { name: 'shop-prod', hosts: 8, balancer: true, database: true, functions: 2, endpoints: true };
const orders: Plan = { name: 'orders-prod', hosts: 6, balancer: true, database: true, functions: 1 };
const analytics: Plan = { name: 'analytics', hosts: 10, database: true };
const staging: Plan = { name: 'shop-staging', hosts: 3, balancer: true, database: true };
const payments: Plan = { name: 'payments-prod', hosts: 4, balancer: true, database: true, functions: 3, endpoints: true };
const sandbox: Plan = { name: 'dev-sandbox', hosts: 20 };
const search: Plan = { name: 'search-and-recommendations', hosts: 11, balancer: true, database: true, tasks: 4 };
const lake: Plan = { name: 'data-lake', hosts: 5, database: true, endpoints: true, functions: 4 };
const builders: Plan = { name: 'ci-runners', hosts: 40, zones: 2 };
const observability: Plan = { name: 'observability', hosts: 12, database: true, tasks: 3, endpoints: true };

const REGIONS: Readonly<Record<CompanySize, readonly Region[]>> = {
  small: [{ name: 'eu-west-1', networks: [{ name: 'shop', hosts: 1, zones: 1 }] }],
  medium: [{ name: 'eu-west-1', networks: [hub, shared, shop, orders, analytics, staging, sandbox] }],
  large: [
    { name: 'eu-west-1', networks: [hub, shared, shop, orders, payments, analytics, staging, sandbox] },
    { name: 'us-east-1', networks: [hub, shared, shop, payments, analytics, staging, sandbox] },
    { name: 'ap-southeast-1', networks: [hub, shared, shop, orders, staging, sandbox] },
  ],
  huge: [
    {
      name: 'eu-west-1',
      networks: [
        hub,
        shared,
        { ...shop, hosts: 14, tasks: 6 },
        { ...orders, hosts: 12, tasks: 5 },
        payments,
        analytics,
        search,
        lake,
        observability,
        staging,
        builders,
        sandbox,
      ],
    },
    {
      name: 'eu-central-1',
      networks: [
        hub,
        shared,
        { ...shop, tasks: 4 },
        { ...orders, hosts: 10, tasks: 3 },
        payments,
        analytics,
        search,
        staging,
        { ...sandbox, hosts: 24 },
      ],
    },
  ],
};

/** The answers of all calls, a file each. */
export function describedCompany(size: CompanySize): readonly ImportFile[] {
  const lists = new Map<string, Item[]>();
  const add: Add = (list, item) => void lists.set(list, [...(lists.get(list) ?? []), item]);
  for (const [r, region] of REGIONS[size].entries()) addRegion(add, region, r, size !== 'small');
  return [...lists].map(([list, items]) => ({ path: `${list}.json`, text: JSON.stringify({ [list]: items }) }));
}

function addRegion(add: Add, region: Region, r: number, transit: boolean): void {
  const gateway = transit ? idOf('tgw', region.name) : undefined;
  const table = idOf('tgw-rtb', region.name);
  if (gateway !== undefined) {
    const Options = { AmazonSideAsn: 64512 + r, DefaultRouteTableAssociation: 'enable', DefaultRouteTablePropagation: 'enable' };
    add('TransitGateways', {
      TransitGatewayId: gateway,
      TransitGatewayArn: `arn:aws:ec2:${region.name}:${OWNER}:transit-gateway/${gateway}`,
      State: 'available',
      ...tags(`transit-${region.name}`),
      Options: { ...Options, AssociationDefaultRouteTableId: table, PropagationDefaultRouteTableId: table },
    });
    add('TransitGatewayRouteTables', { TransitGatewayRouteTableId: table, TransitGatewayId: gateway, State: 'available', ...tags('transit-main') });
  }
  for (const [n, plan] of region.networks.entries()) addNetwork(add, { region: region.name, plan, block: `10.${r * 32 + n * 4}`, gateway, table });
  const attached = region.networks.map((plan) => ({ plan, vpc: idOf('vpc', region.name, plan.name) }));
  if (gateway !== undefined) {
    const propagation = attached.map(({ plan, vpc }) => ({
      ResourceId: vpc,
      ResourceType: 'vpc',
      State: 'enabled',
      TransitGatewayAttachmentId: idOf('tgw-attach', region.name, plan.name),
    }));
    add('TransitGatewayPropagations', { TransitGatewayRouteTableId: table, TransitGatewayRouteTablePropagations: propagation });
    if (r === 0) addOffice(add, region.name, gateway);
    else addRegionPeering(add, region.name, gateway);
  }
  const peer = (a: string, b: string): void => {
    const [from, to] = [attached.find(({ plan }) => plan.name === a), attached.find(({ plan }) => plan.name === b)];
    if (!from || !to) return;
    const info = ({ vpc }: { readonly vpc: string }) => ({ VpcId: vpc, OwnerId: OWNER, Region: region.name });
    add('VpcPeeringConnections', {
      VpcPeeringConnectionId: idOf('pcx', region.name, a, b),
      RequesterVpcInfo: info(from),
      AccepterVpcInfo: info(to),
      Status: { Code: 'active' },
      ...tags(`${a}-to-${b}`),
    });
  };
  peer('orders-prod', 'analytics');
  peer('payments-prod', 'shop-prod');
  peer('search-and-recommendations', 'data-lake');
}

function addOffice(add: Add, region: string, gateway: string): void {
  const [office, vpn] = [idOf('cgw', region), idOf('vpn', region)];
  add('CustomerGateways', { CustomerGatewayId: office, BgpAsn: '65010', IpAddress: '198.51.100.20', State: 'available', ...tags('office-dublin') });
  add('VpnConnections', {
    VpnConnectionId: vpn,
    CustomerGatewayId: office,
    TransitGatewayId: gateway,
    State: 'available',
    Options: { StaticRoutesOnly: true },
    Routes: [{ DestinationCidrBlock: '192.168.0.0/16', State: 'available' }],
    VgwTelemetry: [{ Status: 'UP' }, { Status: 'UP' }],
    ...tags('office-vpn'),
  });
}

function addRegionPeering(add: Add, region: string, gateway: string): void {
  const home = REGIONS.large[0]?.name ?? '';
  add('TransitGatewayPeeringAttachments', {
    TransitGatewayAttachmentId: idOf('tgw-attach', 'peering', region),
    RequesterTgwInfo: { TransitGatewayId: gateway, OwnerId: OWNER, Region: region },
    AccepterTgwInfo: { TransitGatewayId: idOf('tgw', home), OwnerId: OWNER, Region: home },
    State: 'available',
    ...tags(`${region}-to-${home}`),
  });
}
