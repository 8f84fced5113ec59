import { segmentsIn } from '../../mechanisms/routing.ts';
import type { TerraformMapping } from '../../terraform.ts';
import { drawnName, homeless, idOf } from '../terraform.ts';
import { fields } from './fields.ts';

/** It takes addresses of a vSwitch, and of one in another zone where there is one. */
export const terraform: TerraformMapping = {
  file: 'vpn',
  write: (tf, id) => {
    const { view } = tf;
    const network = view.enclosing(id, 'network');
    if (network === undefined) return homeless(id);
    // Not in the order of the document, which means nothing.
    const vswitches = segmentsIn(view, network).toSorted();
    const zone = (segment: string) => view.as('segment', segment)?.zone(view, segment);
    const first = vswitches[0];
    const second = first === undefined ? undefined : vswitches.find((one) => zone(one) !== zone(first));
    return {
      blocks: [
        {
          type: 'alicloud_vpn_gateway',
          arguments: {
            vpn_gateway_name: drawnName,
            vpc_id: idOf(network),
            vswitch_id: first === undefined ? undefined : idOf(first),
            disaster_recovery_vswitch_id: second === undefined ? undefined : idOf(second),
            bandwidth: view.values(id, fields).bandwidth,
            enable_ipsec: true,
            payment_type: 'PayAsYouGo',
          },
        },
      ],
    };
  },
  offers: { routeTarget: (_tf, id) => ({ argument: 'VpnGateway', value: idOf(id) }) },
};
