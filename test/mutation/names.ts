import { resourceOf } from '../../core/engine/compile.ts';
import { UNDRAWN_INTERNET } from '../../core/kinds/derived/internet-table.ts';
import type { View } from '../../core/kinds/view.ts';
import { INTERNET, type Instruction, type StationId } from '../../core/network/stations.ts';

const kindName = (view: View, id: string): string => view.resource(id)?.kind ?? (id === UNDRAWN_INTERNET ? 'outside.internet' : 'nothing drawn');

/** What is behind a colon and numbers tell things of one design apart: they are no names. */
const nameOfEntry = (entry: string): string => entry.replace(/:.*$/, '').replace(/\d+/g, 'N');

/** `aws.subnet/leave`: the same for every subnet. */
export function stationName(view: View, id: StationId): string {
  if (id === INTERNET) return 'internet';
  const resource = resourceOf(id);
  return `${kindName(view, resource)}/${nameOfEntry(withoutIds(view, id.slice(resource.length + 1)))}`;
}

/** `to-vpc-a` is `to-tencent.vpc` in whichever design. */
const withoutIds = (view: View, entry: string): string =>
  entry.replace(/-(.+)$/, (whole: string, id: string) =>
    view.as('network', id) || view.as('public-address', id) ? `-${kindName(view, id)}` : whole,
  );

interface Telling {
  readonly code?: string;
  readonly direction?: string;
  readonly otherwise?: { readonly reason: { readonly code: string } };
  readonly refusal?: { readonly reason: { readonly code: string } };
}

/** `require NAT_PROTOCOL`. */
export function instructionName(instruction: Instruction): string {
  const { code, direction, otherwise, refusal } = instruction as Telling;
  return [instruction.op, direction, code ?? otherwise?.reason.code ?? refusal?.reason.code]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

interface Element {
  readonly allow?: boolean;
  readonly implicit?: boolean;
  readonly origin?: string;
  readonly family?: string;
  readonly prefix?: { readonly family: string };
  readonly peer?: { readonly family?: string; readonly group?: string };
  readonly target?: string;
  readonly next?: string | { readonly reason: { readonly code: string } };
  readonly resource?: string;
  readonly place?: { readonly resource: string };
  readonly code?: string;
  readonly domain?: string;
  readonly path?: string;
  readonly when?: string;
}

/** What kind of thing an element of a list is: two of the same kind are broken under the same name. */
export function elementName(view: View, element: unknown): string {
  if (typeof element === 'number') return String(element);
  if (typeof element === 'string') return element.includes('/') ? `to ${stationName(view, element)}` : '';
  if (typeof element !== 'object' || element === null) return '';
  const e = element as Element;
  const next = typeof e.next === 'object' ? e.next.reason.code : undefined;
  const of = e.target ?? e.resource ?? e.place?.resource;
  const parts = [
    e.allow === undefined ? undefined : e.allow ? 'allow' : 'deny',
    e.implicit ? 'implicit' : undefined,
    e.origin,
    e.when,
    e.family ?? e.prefix?.family ?? e.peer?.family,
    e.peer?.group === undefined ? undefined : 'group',
    e.domain === undefined ? undefined : 'domain',
    e.path === undefined ? undefined : 'path',
    next ?? e.code,
    of === undefined ? undefined : kindName(view, of),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
