import { type Answers, type Fact, type Item, text } from '../../describe.ts';

/** The service that an endpoint names: one of AWS by its name, or a drawn one by its block. */
export const serviceIn = (answers: Answers, endpoint: Item): string | undefined => {
  const written = text(endpoint, 'service_name');
  const [found] = written === undefined ? [] : answers.where('data.aws_vpc_endpoint_service', '$id', written.split('#')[0]);
  return found ? text(found, 'service_name') : written?.split('#')[0];
};

/** The services of AWS that endpoints name, with the first of these. */
export const SERVICES: Fact<ReadonlyMap<string, Item>> = (answers) => {
  const found = new Map<string, Item>();
  for (const endpoint of answers.all('aws_vpc_endpoint')) {
    const name = serviceIn(answers, endpoint);
    if (name !== undefined && /^(?:com|cn|aws)\./.test(name) && !name.includes('.vpce-svc-') && !found.has(name)) found.set(name, endpoint);
  }
  return found;
};
