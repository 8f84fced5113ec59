/** A resource of a design, as far as its names go. */
export type Known = Readonly<Record<string, unknown>>;

/** What an id of the cloud stands for that is no resource of its own: the interface of a host, one node of a load balancer. */
export interface KnownAs {
  readonly resource: string;
  /** Which of its addresses, where it has several interfaces without ids of their own. */
  readonly address?: string;
}

const indexes = new WeakMap<object, ReadonlyMap<string, KnownAs>>();

/**
 * The resource that has this interface: a field or the column of a table that is called `interface` holds the cloud's id of it, a list
 * `interfaces` those of several, in the order of its addresses.
 */
export function knownAs(resources: Readonly<Record<string, Known>>, written: string): KnownAs | undefined {
  let index = indexes.get(resources);
  if (!index) {
    index = indexOf(resources);
    indexes.set(resources, index);
  }
  return index.get(written);
}

const textAt = (list: unknown, index: number): string | undefined => {
  const one = Array.isArray(list) ? (list as readonly unknown[])[index] : undefined;
  return typeof one === 'string' ? one : undefined;
};

function indexOf(resources: Readonly<Record<string, Known>>): ReadonlyMap<string, KnownAs> {
  const found = new Map<string, KnownAs>();
  const add = (id: unknown, known: KnownAs): void => {
    if (typeof id === 'string' && !found.has(id)) found.set(id, known);
  };
  for (const [resource, values] of Object.entries(resources)) {
    add(values.interface, { resource });
    const { interfaces, privateIpv4s, ipv6Addresses } = values;
    if (Array.isArray(interfaces))
      interfaces.forEach((id, index) => {
        const address = textAt(privateIpv4s, index) ?? textAt(ipv6Addresses, index);
        add(id, { resource, ...(address === undefined ? {} : { address }) });
      });
    for (const value of Object.values(values)) {
      if (!Array.isArray(value)) continue;
      for (const row of value as readonly unknown[]) {
        if (typeof row !== 'object' || row === null) continue;
        const { interface: id, privateIpv4, ipv6 } = row as Known;
        const address = privateIpv4 ?? ipv6;
        add(id, { resource, ...(typeof address === 'string' ? { address } : {}) });
      }
    }
  }
  return found;
}
