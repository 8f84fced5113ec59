import { type Describe, text, whole } from '../../describe.ts';
import { each, idOf, named, regionOf } from '../../derived/read-terraform.ts';

export const readTerraform: Describe = {
  read: each('tencentcloud_dcx', (item, answers) => ({
    ...named(item, 'name'),
    in: regionOf(answers, item, 'tencentcloud'),
    gateway: text(item, 'dcg_id'),
    network: `${idOf(item)}.site`,
    vlan: whole(item, 'vlan'),
  })),
};
