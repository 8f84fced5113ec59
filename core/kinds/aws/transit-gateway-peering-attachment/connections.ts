import type { Connection } from '../../connection.ts';
import { takesHubs } from '../../mechanisms/connect/hubs.ts';

export const connections: readonly Connection[] = [takesHubs];
