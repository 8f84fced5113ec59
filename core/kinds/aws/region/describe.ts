import { type Answers, type Describe, type Described, text } from '../../describe.ts';
import { accountOf, accountOfFile, FRAMES, frameOf, regionOf } from '../described/regions.ts';

const MODES = ['off', 'block-bidirectional', 'block-ingress'];

/**
 * One for every region in which a VPC is, and for every account that has one there. An option of the account counts where its file's folder
 * does not name another region or account.
 */
export const describe: Describe = {
  read: (answers) =>
    [...answers.fact(FRAMES)].flatMap(([region, accounts]) =>
      [...accounts].flatMap((account): readonly Described[] => {
        const of = answers.all('Vpcs').find((item) => {
          const id = text(item, 'VpcId');
          return regionOf(answers, id) === region && (account === undefined || accountOf(answers, id) === account);
        });
        if (!of) return [];
        return [
          {
            id: region,
            values: { region, account, blockPublicAccess: blockMode(answers, region, account) },
            of,
            ...(account === undefined ? {} : { stands: [frameOf(region, account), region], where: { region: undefined, account } }),
          },
        ];
      }),
    ),
};

function blockMode(answers: Answers, region: string, account: string | undefined): string | undefined {
  const options = answers
    .all('VpcBlockPublicAccessOptions')
    .find((one) => (text(one, 'AwsRegion') ?? region) === region && (text(one, 'AwsAccountId') ?? accountOfFile(one) ?? account) === account);
  const mode = options && text(options, 'InternetGatewayBlockMode');
  return mode !== undefined && MODES.includes(mode) ? mode : undefined;
}
