import { type Answers, type Describe, type Described, type Item, text } from '../../describe.ts';
import { accountOf, homeOf, regionOf } from '../configured/regions.ts';

const OPTIONS = 'aws_vpc_block_public_access_options';
const homesOf = (answers: Answers): ReadonlySet<string | undefined> => new Set(answers.all('aws_vpc').map((item) => homeOf(answers, item)));

/** Those in which a VPC is built, once for each account. The switch against public access is that of the provider's region and account. */
export const readTerraform: Describe = {
  read: (answers) => {
    const seen = new Set<string>();
    const modes = new Map(answers.all(OPTIONS).map((one) => [homeOf(answers, one), text(one, 'internet_gateway_block_mode')]));
    return answers.all('aws_vpc').flatMap((of): readonly Described[] => {
      const home = homeOf(answers, of);
      if (home === undefined || seen.has(home)) return [];
      seen.add(home);
      return frame(answers, of, modes.get(home));
    });
  },
  // A switch of a region that no provider names has no place in the drawing.
  leaves: (answers) => {
    const drawn = homesOf(answers);
    return answers.all(OPTIONS).flatMap((of) => {
      const home = homeOf(answers, of);
      if (home !== undefined && drawn.has(home)) return [];
      return [{ code: 'BLOCKED_NOWHERE', values: { mode: text(of, 'internet_gateway_block_mode') ?? '' }, of }];
    });
  },
};

function frame(answers: Answers, of: Item, blockPublicAccess: string | undefined): readonly Described[] {
  const [home, region, account] = [homeOf(answers, of), regionOf(answers, of), accountOf(answers, of)];
  if (home === undefined || region === undefined) return [];
  const values = { region, account, blockPublicAccess };
  return [{ id: region, values, of, ...(account !== undefined && { stands: [home, region], where: { region: undefined, account } }) }];
}
