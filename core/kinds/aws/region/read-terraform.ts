import { type Answers, type Describe, type Described, text } from '../../describe.ts';
import { regionOf } from '../configured/regions.ts';

const OPTIONS = 'aws_vpc_block_public_access_options';
const regionsOf = (answers: Answers): ReadonlySet<string | undefined> => new Set(answers.all('aws_vpc').map((item) => regionOf(answers, item)));

/** Those in which a VPC is built. The switch against public access is the provider's region's. */
export const readTerraform: Describe = {
  read: (answers) => {
    const seen = new Set<string>();
    const modes = new Map(answers.all(OPTIONS).map((one) => [regionOf(answers, one), text(one, 'internet_gateway_block_mode')]));
    return answers.all('aws_vpc').flatMap((item): readonly Described[] => {
      const region = regionOf(answers, item);
      if (region === undefined || seen.has(region)) return [];
      seen.add(region);
      return [{ id: region, values: { region, blockPublicAccess: modes.get(region) }, of: item }];
    });
  },
  // A switch of a region that no provider names has no place in the drawing.
  leaves: (answers) => {
    const drawn = regionsOf(answers);
    return answers.all(OPTIONS).flatMap((of) => {
      const region = regionOf(answers, of);
      if (region !== undefined && drawn.has(region)) return [];
      return [{ code: 'BLOCKED_NOWHERE', values: { mode: text(of, 'internet_gateway_block_mode') ?? '' }, of }];
    });
  },
};
