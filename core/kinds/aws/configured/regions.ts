import { type Answers, type Item, items, knownText, texts } from '../../describe.ts';
import { providerOf, regionOf as inRegion } from '../../derived/read-terraform.ts';
import { frameOf } from '../described/regions.ts';

export const regionOf = (answers: Answers, item: Item): string | undefined => inRegion(answers, item, 'aws');

/** In an ARN, which says whose something is; often it is known only after an apply, or to whoever runs it. */
const accountIn = (arn: string | undefined): string | undefined => /^arn:[\w-]*:[\w-]+:[\w-]*:(\d{12}):/.exec(arn ?? '')?.[1];

/** The account that builds an instance: the only one that its provider may work in, that of the role which it takes on, or what a state says. */
export function accountOf(answers: Answers, item: Item): string | undefined {
  const provider = providerOf(answers, item, 'aws');
  const [allowed, ...more] = provider ? texts(provider, 'allowed_account_ids') : [];
  const [role] = provider ? items(provider, 'assume_role') : [];
  return (more.length === 0 ? allowed : undefined) ?? (role && accountIn(knownText(role, 'role_arn'))) ?? accountIn(knownText(item, 'arn'));
}

/** The frame in which an instance stands: of its region, and of its account where that is known. */
export function homeOf(answers: Answers, item: Item): string | undefined {
  const [region, account] = [regionOf(answers, item), accountOf(answers, item)];
  return region === undefined || account === undefined ? region : frameOf(region, account);
}
