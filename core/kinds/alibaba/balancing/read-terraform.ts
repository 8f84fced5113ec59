import { type Answers, type Item, items, text, texts, whole } from '../../describe.ts';
import { idOf, naming } from '../../derived/read-terraform.ts';

/** What load balancers with a node in each of their zones share. */
export const zonal = (item: Item) => ({
  in: text(item, 'vpc_id'),
  addressType: text(item, 'address_type') === 'Intranet' ? 'intranet' : 'internet',
  ipVersion: text(item, 'address_ip_version')?.toLowerCase() === 'dualstack' ? 'dual-stack' : 'ipv4',
  zones: items(item, 'zone_mappings').map((one) => ({ vswitch: text(one, 'vswitch_id') })),
});

/** What backends call a listener: what is written, or its block where two are called the same. */
export function nameIn(listener: Item, all: readonly Item[], key: string): string {
  const name = text(listener, key);
  return name === undefined || all.filter((one) => text(one, key) === name).length > 1 ? idOf(listener) : name;
}

/** Health checks of a server group or a listener; each balancer has its own spelling of the time-out. */
export const thresholds = (item: Item | undefined, timeout: string) =>
  item && {
    interval: whole(item, 'health_check_interval'),
    timeout: whole(item, timeout),
    healthy: whole(item, 'healthy_threshold'),
    unhealthy: whole(item, 'unhealthy_threshold'),
    checkPort: whole(item, 'health_check_connect_port') || undefined,
  };

/** The groups to which an action forwards. */
export const groupsOf = (actions: readonly Item[]): readonly string[] =>
  actions
    .flatMap((one) => items(one, 'forward_group_config'))
    .flatMap((one) => items(one, 'server_group_tuples'))
    .flatMap((one) => text(one, 'server_group_id') ?? []);

/** Values of a condition, or that there is none. */
export const valuesOf = (conditions: readonly Item[], key: string): readonly (string | undefined)[] => {
  const found = conditions.flatMap((one) => items(one, key)).flatMap((one) => texts(one, 'values'));
  return found.length > 0 ? found : [undefined];
};

export const ofBalancer = (answers: Answers, type: string, item: Item): readonly Item[] => naming(answers, type, 'load_balancer_id', idOf(item));
