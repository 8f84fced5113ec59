import { type Describe, type Described, text } from '../../describe.ts';
import { regionOf } from '../configured/regions.ts';

/** Those in which a VPC is built. The switch against public access is the provider's region's. */
export const readTerraform: Describe = {
  read: (answers) => {
    const seen = new Set<string>();
    const modes = new Map(
      answers.all('aws_vpc_block_public_access_options').map((one) => [regionOf(answers, one), text(one, 'internet_gateway_block_mode')]),
    );
    return answers.all('aws_vpc').flatMap((item): readonly Described[] => {
      const region = regionOf(answers, item);
      if (region === undefined || seen.has(region)) return [];
      seen.add(region);
      return [{ id: region, values: { region, blockPublicAccess: modes.get(region) }, of: item }];
    });
  },
};
