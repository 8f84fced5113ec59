import { type Describe, type Described, text, whole } from '../../describe.ts';
import { isGone, lineHubId } from '../described/direct-connect.ts';

/** It stands in no region. */
export const describe: Describe = {
  read: (answers) =>
    answers.all('DirectConnectGateways').flatMap((item): readonly Described[] => {
      const id = text(item, 'DirectConnectGatewayId');
      if (id === undefined || isGone(text(item, 'DirectConnectGatewayState'))) return [];
      const values = { name: text(item, 'DirectConnectGatewayName'), amazonSideAsn: whole(item, 'AmazonSideAsn') };
      return [{ id: lineHubId(id), values, of: item, stands: [id] }];
    }),
};
