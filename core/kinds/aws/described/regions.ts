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

const folderOf = (item: Item): string => item.origin.file.split('/').slice(0, -1).join('/');

/** The regions of the VPCs that the files of a folder describe. */
const FOLDERS: Fact<ReadonlyMap<string, ReadonlySet<string>>> = (answers) => {
  const found = new Map<string, Set<string>>();
  for (const item of answers.all('Vpcs')) {
    const region = regionOf(answers, text(item, 'VpcId'));
    const regions = found.get(folderOf(item)) ?? new Set();
    found.set(folderOf(item), region === undefined ? regions : regions.add(region));
  }
  return found;
};

/** The region of which a record is that does not say so: as its path tells, else that of all VPCs in its folder. */
export function regionOfFolder(answers: Answers, item: Item): string | undefined {
  const [only, ...more] = answers.fact(FOLDERS).get(folderOf(item)) ?? [];
  return regionOfFile(item) ?? (more.length === 0 ? only : undefined);
}

/** Folders are often called by the region, and by the account. */
export const regionOfFile = (item: Item): string | undefined => regionIn(item.origin.file.toLowerCase());

export const accountOfFile = (item: Item): string | undefined => /(?<!\d)\d{12}(?!\d)/.exec(item.origin.file)?.[0];

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

/** Twelve digits. Lists that AWS itself keeps are owned by `AWS`. */
const ownerOf = (item: Item | undefined): string | undefined => {
  const owner = item && text(item, 'OwnerId');
  return owner !== undefined && /^\d{12}$/.test(owner) ? owner : undefined;
};

/** The account of every VPC: as it says, or its subnets, else that in the path of its file. */
const ACCOUNTS_OF: Fact<ReadonlyMap<string, string>> = (answers) => {
  const found = new Map<string, string>();
  for (const table of ['Vpcs', 'Subnets']) {
    for (const item of answers.all(table)) {
      const [vpc, account] = [text(item, 'VpcId'), ownerOf(item) ?? accountOfFile(item)];
      if (vpc !== undefined && account !== undefined && !found.has(vpc)) found.set(vpc, account);
    }
  }
  return found;
};
export const accountOf = (answers: Answers, vpc: string | undefined): string | undefined =>
  vpc === undefined ? undefined : answers.fact(ACCOUNTS_OF).get(vpc);

/**
 * The accounts whose answers these are: in the paths of the files, else of what nobody sees of other accounts: instances and security groups.
 * None: nothing says so.
 */
export const OWN_ACCOUNTS: Fact<ReadonlySet<string>> = (answers) => {
  const tables = ['Vpcs', 'Subnets', 'SecurityGroups', 'NetworkInterfaces'].flatMap((table) => answers.all(table));
  const named = new Set(tables.flatMap((item) => accountOfFile(item) ?? []));
  if (named.size > 0) return named;
  return new Set([...answers.all('Reservations'), ...answers.all('SecurityGroups')].flatMap((item) => ownerOf(item) ?? []));
};

/** Another account that shares its VPC with those whose answers these are. */
export function sharedBy(answers: Answers, vpc: string): string | undefined {
  const [account, own] = [accountOf(answers, vpc), answers.fact(OWN_ACCOUNTS)];
  return account !== undefined && own.size > 0 && !own.has(account) ? account : undefined;
}

/** The frames of regions: one for each account that has a VPC there. A VPC of which nobody knows the account is in the first. */
export const FRAMES: Fact<ReadonlyMap<string, ReadonlySet<string | undefined>>> = (answers) => {
  const found = new Map<string, Set<string | undefined>>();
  for (const [vpc, region] of answers.fact(REGIONS_OF)) {
    const account = accountOf(answers, vpc);
    const accounts = found.get(region) ?? new Set();
    found.set(region, accounts);
    if (account !== undefined) accounts.add(account);
  }
  for (const accounts of found.values()) if (accounts.size === 0) accounts.add(undefined);
  return found;
};

/** What the frame of an account in a region is called by what stands in it. */
export const frameOf = (region: string, account: string): string => `${region}:${account}`;

/** In which frame something of an account stands: the only one of its region, or that of its account where there are several. */
export function homeOf(answers: Answers, region: string | undefined, item: Item | undefined, account = ownerOf(item)): string | undefined {
  if (region === undefined) return undefined;
  const accounts = answers.fact(FRAMES).get(region);
  const own = [account, item && accountOfFile(item)].find((one) => one !== undefined && accounts?.has(one));
  return own === undefined ? region : frameOf(region, own);
}

/** The frame of a VPC. */
export const homeOfVpc = (answers: Answers, vpc: string | undefined): string | undefined =>
  homeOf(answers, regionOf(answers, vpc), undefined, accountOf(answers, vpc));
