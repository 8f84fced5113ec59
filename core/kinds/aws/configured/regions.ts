import type { Answers, Item } from '../../describe.ts';
import { regionOf as inRegion } from '../../derived/read-terraform.ts';

export const regionOf = (answers: Answers, item: Item): string | undefined => inRegion(answers, item, 'aws');
