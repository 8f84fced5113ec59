/** What a service is called: its region and what comes behind it; a name of another form is taken as it is. */
export function partsOf(name: string): { readonly region: string | undefined; readonly service: string } {
  const found = /^(?:com|cn\.com|aws\.api)\.amazonaws(?:\.vpce)?\.([a-z]{2}(?:-[a-z]+)+-\d+)\.(.+)$/.exec(name);
  return found ? { region: found[1], service: found[2] ?? name } : { region: undefined, service: name.replace(/^com\.amazonaws\./, '') };
}

/** The two services to which gateway endpoints lead (A14.1). */
export const takesGateways = (name: string): boolean => ['s3', 'dynamodb'].includes(partsOf(name).service);
