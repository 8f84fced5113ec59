import { formatAddress, bitsOf } from '../../net/address.ts';
import { formatPrefix, parsePrefix, prefixOf } from '../../net/prefix.ts';
import type { Functions } from './expression.ts';
import { isList, isMap, Link, type Value } from './value.ts';

const isWhole = (value: Value | undefined): value is number => Number.isSafeInteger(value);
/** Also a number of more digits, which stands as text. */
const bigOf = (value: Value | undefined): bigint | undefined =>
  isWhole(value) || (typeof value === 'string' && /^-?\d{1,40}$/.test(value)) ? BigInt(value) : undefined;
const same = ([value]: readonly Value[]): Value | undefined => value;

/** A security group of another account is named with that account before it, and is meant by its id alone. */
function ofAnAccount(by: Value | undefined, list: Value | undefined): Value | undefined {
  if (by !== '/' || !isList(list)) return undefined;
  const [account, id, ...more] = list;
  return typeof account === 'string' && /^\d{12}$/.test(account) && id instanceof Link && more.length === 0 ? id : undefined;
}

/** Those that are pure and common in networks; what else is called must be evaluated by Terraform. */
export const FUNCTIONS: Functions = {
  cidrsubnet([block, more, index]) {
    const prefix = typeof block === 'string' ? parsePrefix(block) : undefined;
    const number = bigOf(index);
    if (!prefix || !isWhole(more) || number === undefined) return undefined;
    const length = prefix.length + more;
    if (more < 0 || length > bitsOf(prefix.family) || number < 0n || number >= 1n << BigInt(more)) return undefined;
    const size = 1n << BigInt(bitsOf(prefix.family) - length);
    return formatPrefix(prefixOf({ family: prefix.family, value: prefix.first + size * number }, length));
  },
  cidrhost([block, index]) {
    const prefix = typeof block === 'string' ? parsePrefix(block) : undefined;
    const number = bigOf(index);
    if (!prefix || number === undefined) return undefined;
    const value = number < 0n ? prefix.last + 1n + number : prefix.first + number;
    return value < prefix.first || value > prefix.last ? undefined : formatAddress({ family: prefix.family, value });
  },
  format([pattern, ...values]) {
    if (typeof pattern !== 'string' || !values.every((one) => typeof one === 'string' || typeof one === 'number')) return undefined;
    const left = [...values];
    const filled = pattern.replace(/%[sd%]/g, (verb) => (verb === '%%' ? '%' : String(left.shift() ?? '')));
    return left.length > 0 || /%[^sd%]/.test(pattern) ? undefined : filled;
  },
  toset: same,
  tolist: same,
  tomap: same,
  tostring: ([value]) => (typeof value === 'object' ? undefined : String(value)),
  tonumber: ([value]) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : typeof value === 'number' ? value : undefined),
  lower: ([value]) => (typeof value === 'string' ? value.toLowerCase() : undefined),
  concat: (values) => (values.every(isList) ? values.flat() : undefined),
  distinct: ([value]) => (isList(value) ? [...new Set(value)] : undefined),
  compact: ([value]) => (isList(value) ? value.filter((one) => one !== '' && one !== null) : undefined),
  keys: ([value]) => (isMap(value) ? Object.keys(value).sort() : undefined),
  values: ([value]) =>
    isMap(value)
      ? Object.keys(value)
          .sort()
          .map((key) => value[key] as Value)
      : undefined,
  length: ([value]) => (isList(value) ? value.length : isMap(value) ? Object.keys(value).length : undefined),
  element: ([list, index]) =>
    isList(list) && typeof index === 'number' && list.length > 0 ? list[((index % list.length) + list.length) % list.length] : undefined,
  join: ([by, list]) =>
    ofAnAccount(by, list) ?? (typeof by === 'string' && isList(list) && list.every((one) => typeof one === 'string') ? list.join(by) : undefined),
};
