import type { Flow, Outcome } from '../../../core/model/design.ts';

/** A flow with the verdict of the analyser. */
export interface DescribedFlow {
  readonly id: string;
  /** What it was drawn for. */
  readonly kind: string;
  /** An instance, or `internet:ADDRESS`. */
  readonly from: string;
  /** Where the instance has several addresses. */
  readonly srcIp?: string;
  readonly to: string;
  readonly protocol: string;
  readonly port?: number;
  readonly sourcePort?: number;
  readonly icmpType?: number;
  readonly icmpCode?: number;
  /** `mixed`: several targets of a load balancer that disagree. */
  readonly outcome: Outcome | 'mixed';
  /** Where it was stopped, why, and in which half. */
  readonly stop?: readonly [node: string, reason: string, half: 'request' | 'reply'];
  /** Why the verdict may be wrong for AWS. */
  readonly disputed?: string;
}

/** The same question as it is asked of a design. */
export const flowOf = (f: DescribedFlow): Flow => ({
  from: f.srcIp === undefined ? f.from : `${f.from}@${f.srcIp}`,
  to: f.to,
  protocol: f.protocol,
  ...(f.port === undefined ? {} : { port: f.port }),
  ...(f.sourcePort === undefined ? {} : { sourcePort: f.sourcePort }),
  ...(f.icmpType === undefined ? {} : { icmpType: f.icmpType }),
  ...(f.icmpCode === undefined ? {} : { icmpCode: f.icmpCode }),
});
