import type { Answer, FamilyAnswer, Hop, Packet, Path, Step } from '../../core/engine/answer.ts';
import type { Family } from '../../core/net/address.ts';
import type { Outcome } from '../../core/model/design.ts';

/** Answers for tests of what shows them: shape without an engine. */
export const packet = (family: Family, source: string, destination: string): Packet => ({
  family,
  source,
  sourcePort: 49152,
  destination,
  destinationPort: 443,
  protocol: 6,
});
export const step = (code: string, at: Packet, more: Partial<Step> = {}): Step => ({
  type: 'forward',
  result: 'pass',
  code,
  values: {},
  packet: at,
  ...more,
});
export const hop = (resource: string, ...steps: readonly Step[]): Hop => ({ resource, kind: 'aws.instance', steps });
export const path = (outcome: Outcome, request: readonly Hop[], reply: readonly Hop[] = [], unreached: readonly Hop[] = []): Path => ({
  outcome,
  request,
  reply,
  unreached,
});
export const familyAnswer = (family: Family, outcome: Outcome, paths: readonly Path[], more: Partial<FamilyAnswer> = {}): FamilyAnswer => ({
  family,
  outcome,
  source: 'a',
  sourcePort: 49152,
  destination: 'b',
  paths,
  blockers: [],
  notModelled: [],
  ...more,
});
export const answerOf = (...families: readonly FamilyAnswer[]): Answer => ({ flow: { from: 'a', to: 'b', protocol: 'tcp', port: 443 }, families });
