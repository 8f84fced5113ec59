import type { Connection } from '../../connection.ts';
import { toAddress } from '../connect/attachments.ts';
import { toRouteTarget, toSegmentAsTarget } from '../connect/routes.ts';

export const connections: readonly Connection[] = [toAddress, toRouteTarget, toSegmentAsTarget];
