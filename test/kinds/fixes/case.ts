import type { Family } from '../../../core/net/address.ts';
import type { Change, Resources } from '../network.ts';

export interface Case {
  readonly code: string;
  /** The network that it starts from; the good one of AWS when left out. */
  readonly on?: Resources;
  readonly change?: Change;
  readonly from: string;
  readonly to: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly family?: Family;
  /** What is proposed, in order. Empty: nothing can be done. */
  readonly says: readonly string[];
  /** The first fix is all that was missing. */
  readonly works?: true;
}

export const dual: Change = {
  web: { ipv6: 'yes' },
  app: { ipv6: 'yes' },
  'sg-web': {
    inbound: [
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'tcp', ports: '443', peer: '::/0' },
    ],
  },
};
export const noRoutes: Change = { 'rt-private': { routes: [] } };
export const aclOn = (inbound: readonly unknown[], outbound: readonly unknown[]): Change => ({
  acl: { inbound, outbound },
  'public-a': { networkAcl: 'acl' },
});
export const rule = (number: number, protocol: string, ports: string, action = 'allow', cidr = '0.0.0.0/0') => ({
  number,
  action,
  protocol,
  ports,
  cidr,
});
