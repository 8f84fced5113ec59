import { type Describe, whole } from '../../describe.ts';
import { docked } from '../described/docked.ts';

export const describe: Describe = {
  read: docked('VpnGateways', 'VpnGatewayId', 'VpcAttachments', (item) => ({ amazonSideAsn: whole(item, 'AmazonSideAsn') })),
};
