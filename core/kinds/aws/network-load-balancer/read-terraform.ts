import { type Describe, flag, text, texts } from '../../describe.ts';
import { all, each } from '../../derived/read-terraform.ts';
import { balancer } from '../balancing/read-terraform.ts';

const read = (type: string) =>
  each(type, (item, answers) => {
    const common = balancer(answers, item, 'network');
    return (
      common && {
        ...common,
        crossZone: flag(item, 'enable_cross_zone_load_balancing'),
        ipv6SourceNat: text(item, 'enable_prefix_for_ipv6_source_nat') === 'on',
        createdWithGroups: texts(item, 'security_groups').length > 0,
      }
    );
  });

export const readTerraform: Describe = { read: all(read('aws_lb'), read('aws_alb')) };
