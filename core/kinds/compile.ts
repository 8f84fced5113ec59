import type { Station } from '../network/stations.ts';
import type { ResourceId } from '../model/design.ts';
import type { View } from './view.ts';

/** The stations of a resource, by entry: `{ inside: [...], outside: [...] }`. Pure; reads only through the view. */
export type Compile = (view: View, id: ResourceId) => readonly Station[];
