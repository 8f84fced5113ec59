import type { Query, View } from '../../core/kinds/view.ts';
import type { Station, StationId } from '../../core/network/stations.ts';

type Stations = { readonly get: (id: StationId) => Station | undefined };

/** A view whose stations pass through `change`: what a broken compiler would give, and which stations somebody asked for. */
export function through(view: View, change: (id: StationId, station: Station | undefined) => Station | undefined): View {
  const known = new Map<string, unknown>();
  const followed = <T>(query: Query<T>, id: string): T => {
    const key = `${query.name} ${id}`;
    if (!known.has(key)) known.set(key, query.compute(broken, id));
    return known.get(key) as T;
  };
  const broken: View = {
    ...view,
    ask<T>(query: Query<T>, id: string): T {
      if (query.name === 'engine/stations') {
        const stations = view.ask(query, id) as unknown as Stations;
        return { get: (station: StationId) => change(station, stations.get(station)) } as unknown as T;
      }
      // A step of a packet asks for one by its id.
      if (query.name === 'engine/station') return change(id, view.ask(query, id) as unknown as Station | undefined) as unknown as T;
      // What follows packets by itself must meet the broken station too.
      if (query.name.startsWith('engine/health')) return followed(query, id);
      return view.ask(query, id);
    },
  };
  return broken;
}

/** The stations that a question meets. */
export function visited(view: View, ask: (view: View) => void): readonly Station[] {
  const met = new Map<StationId, Station>();
  ask(
    through(view, (id, station) => {
      if (station) met.set(id, station);
      return station;
    }),
  );
  return [...met.values()];
}

export const withStation = (view: View, broken: Station): View => through(view, (id, station) => (id === broken.id ? broken : station));
