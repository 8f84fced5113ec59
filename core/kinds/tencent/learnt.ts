import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';
import type { Ranked } from './routes.ts';

/** The routes that a hub writes into the tables of a VPC (T9.2). */
export const learntRoutes = (_view: View, _network: ResourceId, _table: ResourceId): readonly Ranked[] => [];
