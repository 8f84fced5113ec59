import { type Answers, type Describe, flag, type Item, items, text, texts, whole } from '../../describe.ts';
import { each, named, naming } from '../../derived/read-terraform.ts';
import { nameIn, ofBalancer, thresholds, zonal } from '../balancing/read-terraform.ts';

const serversOf = (answers: Answers, listener: Item) =>
  naming(answers, 'alicloud_nlb_server_group_server_attachment', 'server_group_id', text(listener, 'server_group_id') ?? '').map((one) => ({
    target: text(one, 'server_id'),
    port: whole(one, 'port'),
    weight: whole(one, 'weight'),
  }));

export const readTerraform: Describe = {
  read: each('alicloud_nlb_load_balancer', (item, answers) => {
    const all = ofBalancer(answers, 'alicloud_nlb_listener', item);
    const nameOf = (one: Item): string => nameIn(one, all, 'listener_description');
    return {
      ...named(item, 'load_balancer_name'),
      ...zonal(item),
      securityGroups: texts(item, 'security_group_ids'),
      listeners: all.map((one) => {
        const [group] = answers.where('alicloud_nlb_server_group', '$id', text(one, 'server_group_id'));
        const [check] = group ? items(group, 'health_check') : [];
        return {
          name: nameOf(one),
          protocol: text(one, 'listener_protocol'),
          port: whole(one, 'listener_port'),
          scheduler: group && text(group, 'scheduler')?.toLowerCase(),
          healthCheck: check && flag(check, 'health_check_enabled'),
          ...thresholds(check, 'health_check_connect_timeout'),
        };
      }),
      backends: all.flatMap((one) => serversOf(answers, one).map((server) => ({ listener: nameOf(one), ...server }))),
    };
  }),
};
