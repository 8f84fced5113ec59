import { kindOf } from '../kinds/index.ts';
import { INTERNET_TABLE } from '../kinds/derived/internet-table.ts';
import { same } from '../kinds/derived/same.ts';
import type { Query, View } from '../kinds/view.ts';
import type { ResourceId } from '../model/design.ts';
import { INTERNET, type Station, type StationId } from '../network/stations.ts';

/** What a resource does to packets: its stations by id. Equal programs leave every answer that went through them valid. */
const STATIONS: Query<ReadonlyMap<StationId, Station>> = {
  name: 'engine/stations',
  equal: same,
  compute(view, id) {
    const kind = kindOf(view.kind(id));
    const stations = new Map<StationId, Station>();
    for (const station of kind?.compile?.(view, id) ?? []) stations.set(station.id, station);
    return stations;
  },
};

const INTERNET_STATION: Query<Station> = {
  name: 'engine/internet',
  equal: same,
  compute(view) {
    const table = view.ask(INTERNET_TABLE, '');
    return { id: INTERNET, resource: table.resource, program: [{ op: 'internet', table }] };
  },
};

export const stationsOf = (view: View, id: ResourceId): ReadonlyMap<StationId, Station> => view.ask(STATIONS, id);

/** One of them by its own id: taking ids apart at every step of a packet costs more than the step. */
const STATION: Query<Station | undefined> = {
  name: 'engine/station',
  compute: (view, id) => (id === INTERNET ? view.ask(INTERNET_STATION, '') : view.ask(STATIONS, resourceOf(id)).get(id)),
};

/** The station of this id, compiled when first asked for; undefined when its resource has none such. */
export const stationOf = (view: View, id: StationId): Station | undefined => view.ask(STATION, id);

/** Entries hold no slash, resource ids may. */
export const resourceOf = (id: StationId): ResourceId => id.slice(0, id.lastIndexOf('/'));

/** The same view, which puts down in `met` every station that is asked for. */
export const watched = (view: View, met: Set<Station>): View => ({
  ...view,
  ask(query, id) {
    const answer = view.ask(query, id);
    if ((query as Query<unknown>) === STATION && answer) met.add(answer as unknown as Station);
    return answer;
  },
});
