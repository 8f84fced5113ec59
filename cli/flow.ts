import { checkFlow } from '../core/file/flow-check.ts';
import { EXPECTATIONS } from '../core/file/read-flow.ts';
import { ENGLISH } from '../core/file/say.ts';
import type { Design, Flow, Outcome } from '../core/model/design.ts';
import type { Family } from '../core/net/address.ts';
import { hasPorts, parseProtocol } from '../core/net/protocol.ts';
import { fill } from '../core/words/catalogue.ts';
import type { CliOption } from './command.ts';
import { Failure } from './failure.ts';
import { type Given, needed, numberOf, optionName, textOf, wordOf } from './options.ts';

/** The options by which a command is told a flow. */
export const FLOW_OPTIONS: readonly CliOption[] = [
  { flags: '--to <end>', summary: 'OPTION_TO' },
  { flags: '--protocol <name>', summary: 'OPTION_PROTOCOL' },
  { flags: '--port <n>', summary: 'OPTION_PORT' },
  { flags: '--source-port <n>', summary: 'OPTION_SOURCE_PORT' },
  { flags: '--icmp-type <n>', summary: 'OPTION_ICMP_TYPE' },
  { flags: '--icmp-code <n>', summary: 'OPTION_ICMP_CODE' },
  { flags: '--domain <name>', summary: 'OPTION_DOMAIN' },
  { flags: '--path <path>', summary: 'OPTION_PATH' },
  { flags: '--family <name>', summary: 'OPTION_FAMILY' },
];

/** The same, as `Given` names them. */
export const FLOW_NAMES = ['to', 'protocol', 'port', 'sourcePort', 'icmpType', 'icmpCode', 'domain', 'path', 'family'] as const;

/** The port that is asked for when none is given. */
const USUAL_PORT = 443;

/** The flow that a person described with options; a `Failure` names the option that is wrong. */
export function flowOf(design: Design, given: Given, command: string): Flow {
  const protocol = (textOf(given, 'protocol') ?? 'tcp').toLowerCase();
  const number = parseProtocol(protocol);
  const usual = typeof number === 'number' && hasPorts(number) ? USUAL_PORT : undefined;
  const parts = {
    port: numberOf(given, 'port', 0, 65535) ?? usual,
    sourcePort: numberOf(given, 'sourcePort', 0, 65535),
    icmpType: numberOf(given, 'icmpType', 0, 255),
    icmpCode: numberOf(given, 'icmpCode', 0, 255),
    domain: textOf(given, 'domain'),
    path: textOf(given, 'path'),
  };
  const set = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return checked(design, { from: needed(given, 'from', command), to: needed(given, 'to', command), protocol, ...set });
}

/** The same flow, when its ends are some and its parts fit together; else a `Failure` that names the option. */
export function checked(design: Design, flow: Flow): Flow {
  const problem = checkFlow(design, flow);
  if (!problem) return flow;
  const argument = optionName(problem.key);
  const message = fill(ENGLISH.sentences[problem.code] ?? problem.code, problem.values, (id) => id);
  throw new Failure([{ code: problem.code, message, place: { argument }, line: `${argument}: ${message}` }]);
}

export const familyOf = (given: Given): Family | 'both' => wordOf(given, 'family', ['ipv4', 'ipv6', 'both']) ?? 'both';

export const expectationOf = (given: Given): Outcome | 'blocked' | undefined => wordOf(given, 'expect', EXPECTATIONS);
