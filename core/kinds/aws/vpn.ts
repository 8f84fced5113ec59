import type { Arguments } from '../terraform.ts';

/** Numbers of four bytes beyond this one have an argument of their own. */
const LARGEST_PLAIN_ASN = 2147483647;

/** The number of a customer gateway in BGP. */
export const asnArguments = (asn: number): Arguments => ({
  bgp_asn: asn <= LARGEST_PLAIN_ASN ? String(asn) : undefined,
  bgp_asn_extended: asn <= LARGEST_PLAIN_ASN ? undefined : String(asn),
});
