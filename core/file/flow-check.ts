import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Design, Flow } from '../model/design.ts';
import { parseEnd, resourceNamed } from '../model/end.ts';
import { type FlowProblem, flowProblem } from '../model/flow.ts';
import type { Known } from '../model/known-as.ts';
import { nearest } from '../model/nearest.ts';
import type { FileErrorCode } from './errors.ts';

/** The resources that an end may name. */
export interface Ends {
  readonly names: Readonly<Record<string, Known>>;
  readonly kindAt: (id: string) => Kind | undefined;
}
export interface EndProblem {
  readonly code: FileErrorCode;
  readonly values: Readonly<Record<string, string>>;
}

/** What sends or receives, owns an address, or stands for one. */
const isEnd = ({ roles }: Kind): boolean => roles.some((role) => role === 'host' || role === 'interface' || role === 'public-address');

/** Why a text is no end of a flow, or undefined when it is one. What an end has no address for is the engine's answer, not an error. */
export function endProblem({ names, kindAt }: Ends, written: string): EndProblem | undefined {
  const problem = (code: FileErrorCode, values: Readonly<Record<string, string>> = {}): EndProblem => ({ code, values: { end: written, ...values } });
  const end = parseEnd(written, (name) => resourceNamed(names, name) !== undefined);
  if (!end) return problem('FLOW_END');
  if (end.type !== 'resource') return undefined;
  const id = resourceNamed(names, end.resource);
  if (id === 'ambiguous') return problem('FLOW_END_AMBIGUOUS');
  if (id === undefined) {
    const near = nearest(end.resource, ['internet', ...Object.keys(names)]);
    return near === undefined ? problem('FLOW_END_UNKNOWN') : problem('FLOW_END_UNKNOWN_NEAR', { nearest: near });
  }
  const kind = kindAt(id);
  return !kind || isEnd(kind) ? undefined : problem('FLOW_END_NOT_A_HOST', { kind: kind.id });
}

/** The first thing that is wrong with a flow in a design, with the part of the flow that it is about. */
export function checkFlow(design: Design, flow: Flow): (EndProblem & { readonly key: 'from' | 'to' }) | FlowProblem | undefined {
  const ends: Ends = { names: design.resources, kindAt: (id) => kindOf(design.resources[id]?.kind) };
  for (const key of ['from', 'to'] as const) {
    const problem = endProblem(ends, flow[key]);
    if (problem) return { ...problem, key };
  }
  return flowProblem(flow);
}
