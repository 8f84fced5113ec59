import { type Answers, type Describe, type Item, items, text, texts, whole } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { nameIn, ofBalancer, thresholds } from '../balancing/read-terraform.ts';

const listenersOf = (answers: Answers, item: Item): readonly Item[] => ofBalancer(answers, 'alicloud_slb_listener', item);
const rulesOf = (answers: Answers, item: Item): readonly Item[] => ofBalancer(answers, 'alicloud_slb_rule', item);

/** TCP and UDP are always checked. */
const isChecked = (listener: Item): boolean => {
  const written = text(listener, 'health_check');
  return written === undefined ? !text(listener, 'protocol')?.startsWith('http') : written === 'on';
};

/** A rule is of the listener with its port. */
const listenerOf = (rule: Item, listeners: readonly Item[]): Item | undefined =>
  listeners.find((one) => whole(one, 'frontend_port') === whole(rule, 'frontend_port') || text(rule, 'frontend_port')?.split('#')[0] === idOf(one));

function serversOf(answers: Answers, group: string | undefined) {
  if (group === undefined) return [];
  const inside = answers.where('alicloud_slb_server_group', '$id', group).flatMap((one) => items(one, 'servers'));
  const listed = inside.flatMap((one) =>
    texts(one, 'server_ids').map((target) => ({ target, port: whole(one, 'port'), weight: whole(one, 'weight') })),
  );
  const attached = naming(answers, 'alicloud_slb_server_group_server_attachment', 'server_group_id', group).map((one) => ({
    target: text(one, 'server_id'),
    port: whole(one, 'port'),
    weight: whole(one, 'weight'),
  }));
  return [...listed, ...attached];
}

/** Servers that stand on the balancer itself, for a listener that names no group. */
const defaultServers = (answers: Answers, item: Item, listener: Item) =>
  ofBalancer(answers, 'alicloud_slb_backend_server', item)
    .flatMap((one) => items(one, 'backend_servers'))
    .map((one) => ({ target: text(one, 'server_id'), port: whole(listener, 'backend_port'), weight: whole(one, 'weight') }));

function backends(answers: Answers, item: Item) {
  const listeners = listenersOf(answers, item);
  const own = listeners.flatMap((one) => {
    const group = text(one, 'server_group_id');
    const servers = group === undefined ? defaultServers(answers, item, one) : serversOf(answers, group);
    return servers.map((server) => ({ listener: nameIn(one, listeners, 'description'), ...server }));
  });
  const ruled = rulesOf(answers, item).flatMap((rule) => {
    const listener = listenerOf(rule, listeners);
    return serversOf(answers, text(rule, 'server_group_id')).map((server) => ({
      listener: listener && nameIn(listener, listeners, 'description'),
      rule: idOf(rule),
      ...server,
    }));
  });
  return [...own, ...ruled];
}

function accessLists(answers: Answers, item: Item) {
  const listeners = listenersOf(answers, item);
  return listeners
    .filter((one) => text(one, 'acl_status') === 'on')
    .flatMap((one) =>
      [...texts(one, 'acl_ids'), ...(text(one, 'acl_id') === undefined ? [] : [text(one, 'acl_id')])].flatMap((acl) =>
        [
          ...answers.where('alicloud_slb_acl', '$id', acl).flatMap((list) => items(list, 'entry_list')),
          ...answers.where('alicloud_slb_acl_entry_attachment', 'acl_id', acl),
        ].map((entry) => ({
          listener: nameIn(one, listeners, 'description'),
          action: text(one, 'acl_type') === 'black' ? 'deny' : 'allow',
          cidr: text(entry, 'entry'),
        })),
      ),
    );
}

const balancer = (item: Item, answers: Answers) => {
  const listeners = listenersOf(answers, item);
  const isPublic = text(item, 'address_type') !== 'intranet';
  const address = text(item, 'address');
  return {
    ...named(item, 'load_balancer_name'),
    in: networkOf(answers, item),
    addressType: isPublic ? 'internet' : 'intranet',
    ipVersion: text(item, 'address_ip_version') === 'ipv6' ? 'ipv6' : 'ipv4',
    vswitch: text(item, 'vswitch_id'),
    vipIpv4: address?.includes(':') ? undefined : address,
    vipIpv6: address?.includes(':') ? address : undefined,
    performance: text(item, 'load_balancer_spec') === undefined ? 'shared' : 'guaranteed',
    specification: text(item, 'load_balancer_spec'),
    listeners: listeners.map((one) => ({
      name: nameIn(one, listeners, 'description'),
      protocol: text(one, 'protocol')?.toUpperCase(),
      port: whole(one, 'frontend_port'),
      scheduler: text(one, 'scheduler'),
      healthCheck: isChecked(one),
      ...thresholds(one, 'health_check_timeout'),
    })),
    rules: rulesOf(answers, item).map((rule) => {
      const listener = listenerOf(rule, listeners);
      return {
        name: idOf(rule),
        listener: listener && nameIn(listener, listeners, 'description'),
        domain: text(rule, 'domain'),
        url: text(rule, 'url'),
      };
    }),
    backends: backends(answers, item),
    accessLists: accessLists(answers, item),
  };
};

/** A public one stands on no vSwitch: it is drawn with its backends. */
function networkOf(answers: Answers, item: Item): string | undefined {
  const hosts = backends(answers, item).flatMap(({ target }) => [
    ...answers.where('alicloud_instance', '$id', target),
    ...answers.where('alicloud_ecs_network_interface', '$id', target),
  ]);
  const vswitches = [text(item, 'vswitch_id'), ...hosts.map((one) => text(one, 'vswitch_id'))];
  const [found] = vswitches.flatMap((id) => answers.where('alicloud_vswitch', '$id', id)).flatMap((one) => text(one, 'vpc_id') ?? []);
  return found ?? answers.all('alicloud_vpc').map(idOf)[0];
}

export const readTerraform: Describe = { read: all(each('alicloud_slb_load_balancer', balancer), each('alicloud_slb', balancer)) };
