/** A zone is drawn once in every VPC that uses it. */
export const zoneId = (vpc: string | undefined, zone: string | undefined): string | undefined =>
  vpc === undefined || zone === undefined ? undefined : `${vpc}.${zone}`;
