import { type Address, parseAddress } from '../net/address.ts';
import { type Known, knownAs } from './known-as.ts';

/**
 * One end of a flow as a person writes it: `10.0.1.4`, `internet`, `internet:203.0.113.9`, `web`, `web@10.0.1.4`, `web/eni-2`.
 * `resource` is an id or a unique name; which one it is, the document says.
 */
export type End =
  | { readonly type: 'address'; readonly address: Address }
  | { readonly type: 'internet'; readonly address: Address | undefined }
  | { readonly type: 'resource'; readonly resource: string; readonly address?: Address; readonly interface?: string };

/** The end that is written, or undefined when it cannot be one. Names may hold `@` and `/`: `resolves` says what exists. */
export function parseEnd(text: string, resolves: (name: string) => boolean): End | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  const address = parseAddress(written);
  if (address) return { type: 'address', address };
  if (written === 'internet') return { type: 'internet', address: undefined };
  if (written.startsWith('internet:')) {
    const there = parseAddress(written.slice('internet:'.length));
    return there && { type: 'internet', address: there };
  }
  if (resolves(written)) return { type: 'resource', resource: written };
  const at = written.lastIndexOf('@');
  if (at > 0) {
    const own = parseAddress(written.slice(at + 1));
    return own && { type: 'resource', resource: written.slice(0, at), address: own };
  }
  const slash = written.lastIndexOf('/');
  if (slash > 0) return { type: 'resource', resource: written.slice(0, slash), interface: written.slice(slash + 1) };
  return { type: 'resource', resource: written };
}

/**
 * The id that a written id, a unique name or the id of an interface stands for; `ambiguous` when several resources have that name and
 * none has that id.
 */
export function resourceNamed(resources: Readonly<Record<string, Known>>, written: string): string | 'ambiguous' | undefined {
  if (Object.hasOwn(resources, written)) return written;
  const known = knownAs(resources, written);
  if (known) return known.resource;
  const named = Object.keys(resources).filter((id) => resources[id]?.name === written);
  return named.length > 1 ? 'ambiguous' : named[0];
}
