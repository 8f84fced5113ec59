import { type Answers, type Described, type Fact, type Item, text } from '../../describe.ts';

/** Two letters, words, a number, as every region is called: `us-gov-west-1`. Local zones carry it too: `us-west-2-lax-1a`. */
const REGION = /\b([a-z]{2}(?:-[a-z]+)+-\d)(?=[a-z]?\b|-)/;

export const regionIn = (written: string | undefined): string | undefined => (written === undefined ? undefined : REGION.exec(written)?.[1]);

/** The region of every VPC: by the zones of its subnets, else by the folder in which its file lies. */
export const REGIONS_OF: Fact<ReadonlyMap<string, string>> = (answers) => {
  const found = new Map<string, string>();
  for (const subnet of answers.all('Subnets')) {
    const [vpc, region] = [text(subnet, 'VpcId'), regionIn(text(subnet, 'AvailabilityZone'))];
    if (vpc !== undefined && region !== undefined && !found.has(vpc)) found.set(vpc, region);
  }
  for (const item of answers.all('Vpcs')) {
    const [vpc, region] = [text(item, 'VpcId'), regionOfFile(item)];
    if (vpc !== undefined && region !== undefined && !found.has(vpc)) found.set(vpc, region);
  }
  return found;
};

/** Folders are often called by the region, and by the account. */
export const regionOfFile = (item: Item): string | undefined => regionIn(item.origin.file.toLowerCase());

const accountOfFile = (item: Item): string | undefined => /(?<!\d)\d{12}(?!\d)/.exec(item.origin.file)?.[0];

/** Region and account in an ARN, else those that the path of its file tells: `arn:aws:lambda:eu-west-1:111122223333:function:api`. */
export function whereOf(arn: string | undefined, item: Item): NonNullable<Described['where']> {
  const [region, account] = arn?.split(':').slice(3, 5) ?? [];
  return { region: region || regionOfFile(item), account: account || accountOfFile(item) };
}

/** Whether the path of a file speaks for another region or account than those of an ARN. */
export function isElsewhere(arn: string, item: Item): boolean {
  const { region, account } = whereOf(arn, item);
  return (regionOfFile(item) ?? region) !== region || (accountOfFile(item) ?? account) !== account;
}

export const regionOf = (answers: Answers, vpc: string | undefined): string | undefined =>
  vpc === undefined ? undefined : answers.fact(REGIONS_OF).get(vpc);
