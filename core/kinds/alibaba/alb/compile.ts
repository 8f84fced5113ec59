import type { ResourceId } from '../../../model/design.ts';
import type { View } from '../../view.ts';
import { zonal, type ZonalValues } from '../balancing/zonal.ts';
import { fields } from './fields.ts';

export const read = (view: View, id: ResourceId): ZonalValues => view.values(id, fields);

/** Network ACLs are for ECS, ECI and NLB only (L9.4). */
export const { capabilities, compile } = zonal({ kind: 'alibaba.alb', read, screened: false, front: () => [] });
