import { type Answers, type Describe, type Described, flag, type Item, items, named, text, texts } from '../../describe.ts';
import { endpointType } from '../described/endpoint-types.ts';
import { groupIds, INTERFACES } from '../described/interfaces.ts';

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

/** What a policy lets through, as far as that can be told without a request. */
export function policyOf(document: string | undefined): string | undefined {
  if (document === undefined) return undefined;
  try {
    const { Statement: written } = JSON.parse(document) as { readonly Statement?: Statement | readonly Statement[] };
    const all = (Array.isArray(written) ? written : [written]) as readonly (Statement | undefined)[];
    const everything = (one: Statement | undefined) =>
      one?.Effect === 'Allow' && one.Action === '*' && one.Resource === '*' && one.Condition === undefined;
    if (all.length === 1 && everything(all[0])) return 'full-access';
    return all.some((one) => one?.Effect === 'Allow') ? 'custom' : 'deny-all';
  } catch {
    return 'custom';
  }
}

/** States in which one carries nothing any more. */
const GONE = ['deleted', 'deleting', 'rejected', 'failed', 'expired'];

/** Its interfaces in the order of its subnets. */
function addresses(answers: Answers, item: Item, subnets: readonly string[]) {
  const all = texts(item, 'NetworkInterfaceIds').flatMap((id) => answers.fact(INTERFACES).get(id) ?? []);
  const ordered = subnets.flatMap((subnet) => all.find((one) => one.subnet === subnet) ?? []);
  // Addresses are told by the place of their subnet: one that is missing would shift the others.
  if (ordered.length < subnets.length) return {};
  return {
    privateIpv4s: ordered.flatMap((one) => text(one.item, 'PrivateIpAddress') ?? []),
    ipv6Addresses: ordered.flatMap((one) => items(one.item, 'Ipv6Addresses').flatMap((a) => text(a, 'Ipv6Address') ?? [])[0] ?? []),
    interfaces: ordered.map((one) => one.id),
  };
}

function endpoint(answers: Answers, item: Item): readonly Described[] {
  const id = text(item, 'VpcEndpointId');
  const type = endpointType(text(item, 'VpcEndpointType'));
  const state = text(item, 'State')?.toLowerCase();
  if (id === undefined || type === undefined || GONE.includes(state ?? '')) return [];
  const subnets = texts(item, 'SubnetIds');
  const values = {
    ...named(item),
    in: text(item, 'VpcId'),
    type,
    state: state === 'pending' || state === 'pendingacceptance' ? 'pending' : undefined,
    service: text(item, 'ServiceName'),
    policy: policyOf(text(item, 'PolicyDocument')),
    ...(type === 'gateway'
      ? { routeTables: texts(item, 'RouteTableIds') }
      : {
          subnets,
          ipAddressType: text(item, 'IpAddressType'),
          securityGroups: groupIds(item, 'Groups'),
          privateDns: flag(item, 'PrivateDnsEnabled'),
          ...addresses(answers, item, subnets),
        }),
  };
  return [{ id, values, of: item, stands: texts(item, 'NetworkInterfaceIds') }];
}

export const describe: Describe = {
  read: (answers) => answers.all('VpcEndpoints').flatMap((item) => endpoint(answers, item)),
  // Their interfaces are drawn as those of any service that is not modelled.
  leaves: (answers) =>
    answers.all('VpcEndpoints').flatMap((of) => {
      const [type = '', state = ''] = [text(of, 'VpcEndpointType'), text(of, 'State')?.toLowerCase()];
      if (endpointType(type === '' ? undefined : type) !== undefined || GONE.includes(state)) return [];
      return [{ code: 'ENDPOINT_NOT_DRAWN', values: { key: type, endpoint: text(of, 'VpcEndpointId') ?? '', type }, of }];
    }),
};
