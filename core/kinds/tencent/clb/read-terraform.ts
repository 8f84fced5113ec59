import { type Answers, type Describe, flag, inner, type Item, items, text, texts, whole } from '../../describe.ts';
import { each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { hostAt } from '../configured/addresses.ts';

const CARRIERS: Readonly<Record<string, string | undefined>> = { CMCC: 'cmcc', CTCC: 'ctcc', CUCC: 'cucc' };

/** `IPV6` is the NAT64 type; real IPv6 is `IPv6FullChain` (T7.2). */
function versionOf(written: string | undefined): 'ipv4' | 'ipv6' | 'ipv6-nat64' {
  const version = written?.toLowerCase();
  return version === 'ipv6fullchain' ? 'ipv6' : version === 'ipv6' ? 'ipv6-nat64' : 'ipv4';
}

const check = (item: Item) => ({
  healthCheck: flag(item, 'health_check_switch'),
  interval: whole(item, 'health_check_interval_time'),
  timeout: whole(item, 'health_check_time_out'),
  healthy: whole(item, 'health_check_health_num'),
  unhealthy: whole(item, 'health_check_unhealth_num'),
  scheduler: text(item, 'scheduler'),
  session: whole(item, 'session_expire_time'),
});

const listeners = (answers: Answers, id: string): readonly Item[] => naming(answers, 'tencentcloud_clb_listener', 'clb_id', id);
const rules = (answers: Answers, id: string): readonly Item[] => naming(answers, 'tencentcloud_clb_listener_rule', 'clb_id', id);

/** What backends call a listener: two of one name are told apart by their blocks. */
function nameIn(listener: Item, all: readonly Item[]): string {
  const name = text(listener, 'listener_name') ?? idOf(listener);
  return all.filter((one) => text(one, 'listener_name') === name).length > 1 ? idOf(listener) : name;
}
function listenerName(answers: Answers, balancer: string, id: string | undefined): string | undefined {
  const all = listeners(answers, balancer);
  const found = all.find((one) => idOf(one) === id);
  return found && nameIn(found, all);
}

/** A row for each target of an attachment. */
function backends(answers: Answers, item: Item, isIpv6: boolean) {
  const id = idOf(item);
  return naming(answers, 'tencentcloud_clb_attachment', 'clb_id', id).flatMap((one) =>
    items(one, 'targets').map((target) => {
      const address = text(target, 'eni_ip');
      return {
        listener: listenerName(answers, id, text(one, 'listener_id')),
        rule: text(one, 'rule_id'),
        target: text(target, 'instance_id') ?? hostAt(answers, address, text(item, 'vpc_id')),
        // An IPv6 backend is named by its address, an IPv4 one by its server.
        by: address === undefined ? (isIpv6 ? 'ipv4' : undefined) : /:|ipv6/.test(address) ? 'ipv6' : 'ipv4',
        port: whole(target, 'port'),
        weight: whole(target, 'weight'),
      };
    }),
  );
}

function tagsOf(item: Item) {
  const tags = inner(item, 'tags');
  return tags && Object.keys(tags.raw).map((key) => ({ key, value: text(tags, key) }));
}

/** Where its backends stand, when that is another region or network than its own (T7.1). */
function farBackends(item: Item) {
  const [region, network] = [text(item, 'target_region_info_region'), text(item, 'target_region_info_vpc_id')];
  const isFar = network !== undefined && network !== text(item, 'vpc_id');
  return isFar ? [{ code: 'CLB_FAR_BACKENDS', values: { key: idOf(item), resource: idOf(item), network, region: region ?? '' } }] : [];
}

/** A listener of a range of ports hands each to the port of the same number: a drawing has one port for each listener. */
const ranges = (item: Item, answers: Answers) =>
  listeners(answers, idOf(item)).flatMap((one) => {
    const [from, to] = [whole(one, 'port'), whole(one, 'end_port')];
    const values = { key: idOf(one), resource: idOf(item), listener: text(one, 'listener_name') ?? idOf(one), from: from ?? 0, to: to ?? 0 };
    return to === undefined || to === from ? [] : [{ code: 'CLB_PORT_RANGE', values }];
  });

const read = (item: Item, answers: Answers) => {
  const id = idOf(item);
  const isPublic = text(item, 'network_type') === 'OPEN';
  const version = versionOf(text(item, 'address_ip_version'));
  const all = listeners(answers, id);
  return {
    ...named(item, 'clb_name'),
    in: text(item, 'vpc_id'),
    networkType: isPublic ? 'public' : 'private',
    vipIpv4: text(item, 'vip'),
    elasticIp: text(item, 'eip_address_id'),
    ipVersion: version,
    subnet: text(item, 'subnet_id'),
    carrier: CARRIERS[text(item, 'vip_isp') ?? ''],
    specification: text(item, 'sla_type') === undefined ? 'shared' : 'lcu',
    dualStackBinding: naming(answers, 'tencentcloud_clb_instance_mix_ip_target_config', 'load_balancer_id', id).some(
      (one) => flag(one, 'mix_ip_target') === true,
    ),
    networkBilling: text(item, 'internet_charge_type')?.startsWith('TRAFFIC') ? 'traffic' : 'bandwidth',
    bandwidthCap: whole(item, 'internet_bandwidth_max_out'),
    tags: tagsOf(item),
    listeners: all.map((one) => ({
      name: nameIn(one, all),
      protocol: text(one, 'protocol'),
      port: whole(one, 'port'),
      ...check(one),
    })),
    rules: rules(answers, id).map((one) => ({
      name: idOf(one),
      listener: listenerName(answers, id, text(one, 'listener_id')),
      domain: text(one, 'domain') ?? texts(one, 'domains')[0],
      url: text(one, 'url'),
      ...check(one),
    })),
    backends: backends(answers, item, version === 'ipv6'),
    securityGroups: texts(item, 'security_groups'),
    passToTarget: flag(item, 'load_balancer_pass_to_target'),
    probeSource: [...all, ...rules(answers, id)].some((one) => whole(one, 'health_source_ip_type') === 1) ? '100.64.0.0/10' : undefined,
  };
};

export const readTerraform: Describe = {
  read: each('tencentcloud_clb_instance', read, (item, answers) => [...ranges(item, answers), ...farBackends(item)]),
};
