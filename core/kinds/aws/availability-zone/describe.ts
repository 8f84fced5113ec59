import { type Describe, type Described, text } from '../../describe.ts';
import { zoneId } from '../described/zones.ts';

/** A zone of a VPC is drawn where a subnet of the VPC is in it. */
export const describe: Describe = {
  read: (answers) => {
    const seen = new Set<string>();
    return answers.all('Subnets').flatMap((subnet): readonly Described[] => {
      const [vpc, zone] = [text(subnet, 'VpcId'), text(subnet, 'AvailabilityZone')];
      const id = zoneId(vpc, zone);
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ id, values: { name: zone, in: vpc, zone }, of: subnet }];
    });
  },
};
