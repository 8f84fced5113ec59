import type { Kind } from '../../kind.ts';
import { regionOf } from '../zones.ts';

/** What people reach by endpoints most, in that order. */
const USUAL = [
  ['s3', 'S3'],
  ['dynamodb', 'DynamoDB'],
  ['ecr.api', 'ECR'],
  ['ssm', 'Systems Manager'],
  ['sqs', 'SQS'],
] as const;

/** The first of them that is not drawn yet. */
export const born: NonNullable<Kind['born']> = (view, container) => {
  const drawn = view.every('endpoint-service').map((id) => view.as('endpoint-service', id)?.name(view, id));
  const called = (service: string) => `com.amazonaws.${regionOf(view, container)}.${service}`;
  const [service, name] = USUAL.find(([one]) => !drawn.includes(called(one))) ?? USUAL[0];
  return { values: { name, serviceName: called(service) } };
};
