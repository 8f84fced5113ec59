import { PUBLIC_POOL } from '../../kinds/derived/public-addresses.ts';
import type { View } from '../../kinds/view.ts';
import type { Family } from '../../net/address.ts';
import type { Refusal, StationId } from '../../network/stations.ts';
import type { Wire } from './wire.ts';

/** Addresses that do not exist but would, if what stopped the packet were mended: only for what lies behind a blocker. */
export interface Assumed {
  /** Gives a host an address that it would have. */
  own(family: Family, address: bigint, station: StationId): void;
  owner(family: Family, address: bigint): StationId | undefined;
  /** Gives a private address a public counterpart, which comes in at `entry`. */
  publish(view: View, inside: bigint, entry: StationId | Refusal): bigint;
  /** The public counterpart that was given to a private address. */
  published(inside: bigint): bigint | undefined;
  inside(outside: bigint): bigint | undefined;
  publicEntry(wire: Wire): StationId | Refusal | undefined;
}

export function createAssumed(): Assumed {
  const owners: { readonly family: Family; readonly address: bigint; readonly station: StationId }[] = [];
  const published: { readonly inside: bigint; readonly outside: bigint; readonly entry: StationId | Refusal }[] = [];

  function publish(view: View, inside: bigint, entry: StationId | Refusal): bigint {
    const outside = view.ask(PUBLIC_POOL, '').next + BigInt(published.length);
    published.push({ inside, outside, entry });
    return outside;
  }
  return {
    own(family, address, station) {
      owners.push({ family, address, station });
    },
    owner: (family, address) => owners.find((o) => o.family === family && o.address === address)?.station,
    publish,
    published: (inside) => published.find((p) => p.inside === inside)?.outside,
    inside: (outside) => published.find((p) => p.outside === outside)?.inside,
    publicEntry: (wire) => (wire.family === 'ipv4' ? published.find((p) => p.outside === wire.destination)?.entry : undefined),
  };
}
