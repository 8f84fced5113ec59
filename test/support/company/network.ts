import { type Add, idOf, type Item, OWNER, tags, times } from './ids.ts';

/** A network: how many instances stand in each of its private subnets, and what else it has. */
export interface Plan {
  readonly name: string;
  readonly hosts: number;
  /** 3 when not said. */
  readonly zones?: number;
  readonly balancer?: true;
  readonly database?: true;
  readonly functions?: number;
  readonly endpoints?: true;
  /** Containers in each private subnet, each with an interface of its own. */
  readonly tasks?: number;
}
interface Site {
  readonly region: string;
  readonly plan: Plan;
  /** The first two numbers of its addresses. */
  readonly block: string;
  readonly gateway: string | undefined;
  readonly table: string;
}
type Tier = 'public' | 'private' | 'data';
const TIERS: readonly Tier[] = ['public', 'private', 'data'];

/** A VPC with public, private and data subnets in every zone, NAT, groups, and what its plan says. */
export function addNetwork(add: Add, site: Site): void {
  const { region, plan, block, gateway, table } = site;
  const id = (kind: string, ...of: readonly (string | number)[]): string => idOf(kind, region, plan.name, ...of);
  const VpcId = idOf('vpc', region, plan.name);
  const zones = times(plan.zones ?? 3, (z) => `${region}${'abc'[z]}`);
  const tiers = plan.database ? TIERS : TIERS.slice(0, 2);
  const subnet = (tier: Tier, z: number): string => id('subnet', tier, z);
  /** Names of load balancers and functions. */
  const own = `${plan.name}-${region.split('-')[0]}`;
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${OWNER}:${rest}`;
  let next = 10;
  const address = (tier: Tier, z: number): string => `${block}.${TIERS.indexOf(tier) * 16 + z}.${next++}`;

  add('Vpcs', { VpcId, CidrBlock: `${block}.0.0/16`, State: 'available', OwnerId: OWNER, ...tags(plan.name) });
  add('InternetGateways', { InternetGatewayId: id('igw'), Attachments: [{ VpcId, State: 'available' }], ...tags(`${plan.name}-igw`) });
  for (const tier of tiers) {
    zones.forEach((zone, z) => {
      const CidrBlock = `${block}.${TIERS.indexOf(tier) * 16 + z}.0/24`;
      const SubnetArn = arn('ec2', `subnet/${subnet(tier, z)}`);
      add('Subnets', { SubnetId: subnet(tier, z), SubnetArn, VpcId, CidrBlock, AvailabilityZone: zone, ...tags(`${tier}-${'abc'[z]}`) });
    });
    addRouteTable(tier);
  }
  const groups = { web: group('web', ['443', '0.0.0.0/0']), app: group('app', ['8080', 'web']), data: group('data', ['5432', 'app']) };
  add('NatGateways', {
    NatGatewayId: id('nat'),
    SubnetId: subnet('public', 0),
    VpcId,
    State: 'available',
    ConnectivityType: 'public',
    ...tags(`${plan.name}-nat`),
    NatGatewayAddresses: [
      { AllocationId: id('eipalloc'), NetworkInterfaceId: id('eni', 'nat'), PrivateIp: address('public', 0), PublicIp: publicAddress() },
    ],
  });
  add('Addresses', { AllocationId: id('eipalloc'), PublicIp: publicAddress(), Domain: 'vpc', NetworkInterfaceId: id('eni', 'nat') });
  const hosts = zones.flatMap((_, z) => times(plan.hosts, (h) => host(z, h)));
  if (plan.balancer) addBalancer(hosts);
  if (plan.database) addDatabase();
  times(plan.functions ?? 0, addFunction);
  times(plan.tasks ?? 0, addTask);
  if (plan.endpoints) addEndpoints();
  if (gateway !== undefined) attach(gateway);

  function publicAddress(): string {
    return `198.51.100.${(Number(block.split('.')[1]) % 200) + 30}`;
  }
  function addRouteTable(tier: Tier): void {
    const open = { public: { GatewayId: id('igw') }, private: { NatGatewayId: id('nat') }, data: undefined }[tier];
    const route = (DestinationCidrBlock: string, target: Item): Item => ({ DestinationCidrBlock, ...target, Origin: 'CreateRoute', State: 'active' });
    add('RouteTables', {
      RouteTableId: id('rtb', tier),
      VpcId,
      Associations: zones.map((_, z) => ({ SubnetId: subnet(tier, z), Main: false, AssociationState: { State: 'associated' } })),
      PropagatingVgws: [],
      Routes: [
        route(`${block}.0.0/16`, { GatewayId: 'local' }),
        ...(open ? [route('0.0.0.0/0', open)] : []),
        ...(gateway !== undefined
          ? [route('10.0.0.0/8', { TransitGatewayId: gateway }), route('192.168.0.0/16', { TransitGatewayId: gateway })]
          : []),
      ],
      ...tags(`rt-${tier}`),
    });
  }
  function group(name: string, [port, from]: readonly [string, string]): string {
    const GroupId = id('sg', name);
    const peer = from.includes('/') ? { IpRanges: [{ CidrIp: from }] } : { UserIdGroupPairs: [{ GroupId: id('sg', from), UserId: OWNER }] };
    const inner = { IpProtocol: 'tcp', FromPort: Number(port), ToPort: Number(port), ...peer };
    const internal = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] };
    const all = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    add('SecurityGroups', { GroupId, GroupName: `${plan.name}-${name}`, VpcId, IpPermissions: [inner, internal], IpPermissionsEgress: [all] });
    return GroupId;
  }
  function face(name: string, tier: Tier, z: number, groupId: string, more: Item = {}): Item {
    const PrivateIpAddress = address(tier, z);
    const item = {
      NetworkInterfaceId: id('eni', name),
      SubnetId: subnet(tier, z),
      VpcId,
      InterfaceType: 'interface',
      Description: '',
      Status: 'in-use',
      PrivateIpAddress,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
      Groups: [{ GroupId: groupId, GroupName: groupId }],
      SourceDestCheck: true,
      ...more,
    };
    add('NetworkInterfaces', item);
    return item;
  }
  function host(z: number, h: number): string {
    const name = `${plan.name}-${'abc'[z]}${h + 1}`;
    const InstanceId = id('i', z, h);
    const card = face(name, 'private', z, groups.app, { Attachment: { DeviceIndex: 0, InstanceId, InstanceOwnerId: OWNER, Status: 'attached' } });
    const about = { InstanceType: 'm6i.large', State: { Name: 'running' }, SubnetId: subnet('private', z), VpcId };
    add('Reservations', { ReservationId: id('r', z, h), Instances: [{ InstanceId, ...about, NetworkInterfaces: [card], ...tags(name) }] });
    return InstanceId;
  }
  function addBalancer(targets: readonly string[]): void {
    const [LoadBalancerArn, TargetGroupArn] = [
      arn('elasticloadbalancing', `loadbalancer/app/${own}/50dc6c495c0c9188`),
      arn('elasticloadbalancing', `targetgroup/${own}/6d0ecf831eec9f09`),
    ];
    add('LoadBalancers', {
      LoadBalancerArn,
      LoadBalancerName: own,
      Type: 'application',
      Scheme: 'internet-facing',
      VpcId,
      IpAddressType: 'ipv4',
      State: { Code: 'active' },
      SecurityGroups: [groups.web],
      AvailabilityZones: zones.map((ZoneName, z) => ({ ZoneName, SubnetId: subnet('public', z), LoadBalancerAddresses: [] })),
    });
    const about = { Protocol: 'HTTP', Port: 8080, VpcId, TargetType: 'instance', HealthCheckProtocol: 'HTTP', HealthCheckPort: 'traffic-port' };
    add('TargetGroups', { TargetGroupArn, TargetGroupName: own, ...about, LoadBalancerArns: [LoadBalancerArn] });
    const listener = { LoadBalancerArn, ListenerArn: `${LoadBalancerArn}/listener`, Port: 443, Protocol: 'HTTPS' };
    add('LoadBalancerListeners', { LoadBalancerArn, Listeners: [{ ...listener, DefaultActions: [{ Type: 'forward', TargetGroupArn }] }] });
    const health = targets.map((Id) => ({ Target: { Id, Port: 8080 }, TargetHealth: { State: 'healthy' } }));
    add('LoadBalancerTargetHealth', { TargetGroupArn, TargetHealthDescriptions: health });
    for (const z of zones.keys())
      face(`alb-${z}`, 'public', z, groups.web, { Description: `ELB app/${own}/50dc6c495c0c9188`, RequesterId: 'amazon-elb' });
  }
  function addDatabase(): void {
    const rds = {
      Description: 'RDSNetworkInterface',
      RequesterId: 'amazon-rds',
      RequesterManaged: true,
      Attachment: { InstanceOwnerId: 'amazon-rds' },
    };
    for (const z of zones.keys()) face(`db-${z}`, 'data', z, groups.data, { ...rds, TagSet: [{ Key: 'Name', Value: `${plan.name}-db-${z + 1}` }] });
  }
  function addFunction(f: number): void {
    const name = `${own}-fn-${f + 1}`;
    const VpcConfig = { VpcId, SubnetIds: zones.map((_, z) => subnet('private', z)), SecurityGroupIds: [groups.app] };
    add('Functions', { FunctionName: name, FunctionArn: arn('lambda', `function:${name}`), Runtime: 'nodejs20.x', VpcConfig });
    if (f > 0) return;
    for (const z of zones.keys()) face(`lambda-${z}`, 'private', z, groups.app, { InterfaceType: 'lambda', RequesterManaged: true });
  }
  function addTask(t: number): void {
    const ecs = { RequesterId: 'ecs.amazonaws.com', RequesterManaged: true, Attachment: { InstanceOwnerId: 'amazon-aws' } };
    for (const z of zones.keys()) {
      const Description = arn('ecs', `attachment/${id('attachment', t, z)}`);
      const TagSet = [{ Key: 'Name', Value: `${plan.name}-api-${'abc'[z]}${t + 1}` }];
      face(`task-${t}-${z}`, 'private', z, groups.app, { ...ecs, Description, TagSet });
    }
  }
  function addEndpoints(): void {
    const about = { VpcId, State: 'available', PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}' };
    const s3 = { VpcEndpointId: id('vpce', 's3'), VpcEndpointType: 'Gateway', ServiceName: `com.amazonaws.${region}.s3` };
    add('VpcEndpoints', { ...s3, ...about, RouteTableIds: [id('rtb', 'private')], ...tags('s3') });
    for (const service of ['ssm', 'secretsmanager']) {
      const cards = zones.map((_, z) => face(`${service}-${z}`, 'private', z, groups.app, { InterfaceType: 'vpc_endpoint', RequesterManaged: true }));
      const kind = { VpcEndpointId: id('vpce', service), VpcEndpointType: 'Interface', ServiceName: `com.amazonaws.${region}.${service}` };
      const SubnetIds = zones.map((_, z) => subnet('private', z));
      const NetworkInterfaceIds = cards.map((card) => card.NetworkInterfaceId);
      add('VpcEndpoints', {
        ...kind,
        ...about,
        SubnetIds,
        NetworkInterfaceIds,
        PrivateDnsEnabled: true,
        Groups: [{ GroupId: groups.app }],
        ...tags(service),
      });
    }
  }
  function attach(TransitGatewayId: string): void {
    const TransitGatewayAttachmentId = idOf('tgw-attach', region, plan.name);
    const about = { TransitGatewayAttachmentId, TransitGatewayId, State: 'available', ...tags(`${plan.name}-attachment`) };
    add('TransitGatewayVpcAttachments', { ...about, VpcId, SubnetIds: zones.map((_, z) => subnet('private', z)), Options: {} });
    const Association = { State: 'associated', TransitGatewayRouteTableId: table };
    add('TransitGatewayAttachments', { ...about, ResourceId: VpcId, ResourceType: 'vpc', Association });
  }
}
