import { type Item, text } from '../../describe.ts';

/** A NAT gateway of a whole VPC, which stands in no subnet (A6.3): not modelled, so it is not drawn. */
export const isRegional = (item: Item): boolean => text(item, 'availability_mode') === 'regional';
