import type { ValuesOf } from '../../../model/fields.ts';
import type { Family } from '../../../net/address.ts';
import type { fields } from './fields.ts';

export type Values = ValuesOf<typeof fields>;

export const isPublic = (v: Values): boolean => v.addressType === 'internet';
export const familyOf = (v: Values): Family => (v.ipVersion === 'ipv6' ? 'ipv6' : 'ipv4');
/** Sold as internet instances of guaranteed performance only (L10.2). */
export const isSold = (v: Values): boolean => v.ipVersion === 'ipv4' || (isPublic(v) && v.performance === 'guaranteed');
