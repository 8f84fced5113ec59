import { block, overlaps, type Prefix, within } from '../../../net/prefix.ts';
import { BENCHMARK_19 } from '../../../net/ranges.ts';

const TEN = block('10.0.0.0/8');
const ONE_SEVEN_TWO = block('172.16.0.0/12');
const ONE_NINE_TWO = block('192.168.0.0/16');
const RESERVED_172 = block('172.31.0.0/16');
const LOWEST_TENS = block('10.0.0.0/15');
const FIRST_TEN = block('10.0.0.0/16');

/** What may not stand beside a primary block of a range (A1.5). */
const FORBIDDEN: readonly { readonly primary: Prefix; readonly not: readonly Prefix[] }[] = [
  { primary: TEN, not: [ONE_SEVEN_TWO, ONE_NINE_TWO, BENCHMARK_19] },
  { primary: ONE_SEVEN_TWO, not: [TEN, ONE_NINE_TWO, BENCHMARK_19, RESERVED_172] },
  { primary: ONE_NINE_TWO, not: [TEN, ONE_SEVEN_TWO, BENCHMARK_19] },
  { primary: BENCHMARK_19, not: [TEN, ONE_SEVEN_TWO, ONE_NINE_TWO] },
];
const PRIVATE: readonly Prefix[] = [TEN, ONE_SEVEN_TWO, ONE_NINE_TWO, BENCHMARK_19];

/** True when AWS takes `added` beside `others`, of which the first is the primary block (A1.5). */
export function mayMix(added: Prefix, others: readonly Prefix[]): boolean {
  const primary = others[0];
  if (!primary) return true;
  const row = FORBIDDEN.find((one) => within(one.primary, primary));
  // A public block, or one of 100.64.0.0/10, stands with neither private space nor 198.19.0.0/16.
  const not = row ? row.not : PRIVATE;
  if (not.some((range) => overlaps(range, added))) return false;
  const firstTens = within(TEN, primary) && others.some((one) => within(LOWEST_TENS, one));
  return !(firstTens && overlaps(FIRST_TEN, added));
}
