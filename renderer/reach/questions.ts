import type { Allowed, AllowedSets } from '../../core/protocol/engine.ts';
import { FAMILIES } from '../../core/net/address.ts';
import { inPorts } from '../../core/net/ports.ts';
import { hasPorts, parseProtocol } from '../../core/net/protocol.ts';
import { flow } from '../state/flow.svelte.ts';
import { view } from '../state/view.svelte.ts';

interface Service {
  readonly protocol: string;
  readonly port?: number;
}

/** Asked when a list allows every port, or all but nothing in particular. */
const USUAL = 443;

/** What to ask of two ends so that the answer shows what a list says: the question that is asked already, as long as it is part of it. */
function serviceOf(lists: readonly Allowed[], now: Service): Service | undefined {
  const may = lists.filter(({ outcome }) => outcome !== 'blocked');
  if (may.some((one) => takesIn(one, now))) return undefined;
  const first = may.find(({ protocol }) => protocol !== 'others') ?? may[0];
  if (!first) return undefined;
  const protocol = first.protocol === 'all' || first.protocol === 'others' ? 'tcp' : first.protocol;
  const number = parseProtocol(protocol);
  if (typeof number !== 'number' || !hasPorts(number)) return { protocol };
  return { protocol, port: first.ports && !inPorts(first.ports, USUAL) ? first.ports.from : USUAL };
}

const takesIn = ({ protocol, ports }: Allowed, now: Service): boolean =>
  (protocol === 'all' || protocol === now.protocol) && (ports === undefined || (now.port !== undefined && inPorts(ports, now.port)));

/** Asks in the flow bar what a cell or a difference is about, and brings both ends into view. */
export function askBetween(from: string, to: string, about: AllowedSets | readonly Allowed[] | undefined): void {
  const lists = about === undefined ? [] : isList(about) ? about : FAMILIES.flatMap((family) => about[family] ?? []);
  const service = serviceOf(lists, { protocol: flow.protocol, ...(flow.port !== undefined && { port: flow.port }) });
  flow.ask({ from, to, ...service });
  view.send({ type: 'reveal', resources: [from, to] });
}
const isList = (about: AllowedSets | readonly Allowed[]): about is readonly Allowed[] => Array.isArray(about);
