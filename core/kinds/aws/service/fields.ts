import { field } from '../../../model/fields.ts';

/** A service of AWS itself: S3, DynamoDB, an API. It has public addresses, and endpoints lead to it from inside of VPCs. */
export const fields = {
  serviceName: field.text({ maxLength: 255, pattern: '[A-Za-z0-9._-]+', default: 'com.amazonaws.us-east-1.s3', term: 'ServiceName' }),
  /** Absent: one that its prefix list holds, or one from a documentation range. */
  ipv4: field.address({ family: 'ipv4', section: 'addresses' }),
  /** Absent: it is asked over IPv4 only. */
  ipv6: field.address({ family: 'ipv6', section: 'addresses' }),
  services: field.rows({
    section: 'behaviour',
    columns: { protocol: field.protocol({ default: 'tcp' }), ports: field.ports({ default: '443' }) },
    default: [{ protocol: 'tcp', ports: '443' }],
  }),
};
