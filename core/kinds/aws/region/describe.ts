import { type Answers, type Describe, type Described, text } from '../../describe.ts';
import { REGIONS_OF } from '../described/regions.ts';

const MODES = ['off', 'block-bidirectional', 'block-ingress'];

/** One for every region in which a VPC is; an option of the account counts where its file's folder does not name another region. */
export const describe: Describe = {
  read: (answers) => {
    const byRegion = answers.fact(REGIONS_OF);
    const seen = new Set<string>();
    return answers.all('Vpcs').flatMap((item): readonly Described[] => {
      const region = byRegion.get(text(item, 'VpcId') ?? '');
      if (region === undefined || seen.has(region)) return [];
      seen.add(region);
      return [{ id: region, values: { region, blockPublicAccess: blockMode(answers, region) }, of: item }];
    });
  },
};

function blockMode(answers: Answers, region: string): string | undefined {
  const options = answers.all('VpcBlockPublicAccessOptions').find((one) => (text(one, 'AwsRegion') ?? region) === region);
  const mode = options && text(options, 'InternetGatewayBlockMode');
  return mode !== undefined && MODES.includes(mode) ? mode : undefined;
}
