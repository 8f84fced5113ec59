import { type Answers, type Describe, text } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

const attached = (answers: Answers, id: string, isNetwork: boolean): readonly string[] =>
  ['tencentcloud_ccn_attachment_v2', 'tencentcloud_ccn_attachment']
    .flatMap((type) => naming(answers, type, 'ccn_id', id))
    .filter((one) => (text(one, 'instance_type') === 'VPC') === isNetwork)
    .flatMap((one) => text(one, 'instance_id') ?? []);

export const readTerraform: Describe = {
  read: each('tencentcloud_ccn', (item, answers) => ({
    ...named(item, 'name'),
    in: regionOf(answers, item, 'tencentcloud'),
    networks: attached(answers, idOf(item), true),
    gateways: [
      ...new Set([
        ...attached(answers, idOf(item), false),
        ...naming(answers, 'tencentcloud_dc_gateway', 'network_instance_id', idOf(item)).map(idOf),
      ]),
    ],
  })),
};
