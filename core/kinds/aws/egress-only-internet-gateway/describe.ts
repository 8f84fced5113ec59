import type { Describe } from '../../describe.ts';
import { docked } from '../described/docked.ts';

export const describe: Describe = { read: docked('EgressOnlyInternetGateways', 'EgressOnlyInternetGatewayId', 'Attachments') };
