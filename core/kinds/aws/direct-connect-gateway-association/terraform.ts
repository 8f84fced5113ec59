import { formatPrefix } from '../../../net/prefix.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { TerraformMapping } from '../../terraform.ts';
import { idOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'vpn',
  write: ({ view }, id) => {
    const v = view.values(id, fields);
    const gateway = view.as('private-link', id)?.gateway(view, id);
    if (v.directConnectGateway === undefined || gateway === undefined) {
      return incomplete(id, v.directConnectGateway === undefined ? 'directConnectGateway' : 'gateway');
    }
    const allowed = v.allowedPrefixes.flatMap((text) => {
      const prefix = readPrefix(text);
      return prefix ? [formatPrefix(prefix)] : [];
    });
    return {
      blocks: [
        {
          type: 'aws_dx_gateway_association',
          arguments: {
            dx_gateway_id: idOf(v.directConnectGateway),
            associated_gateway_id: idOf(gateway),
            allowed_prefixes: allowed.length > 0 ? allowed : undefined,
          },
        },
      ],
    };
  },
  offers: {
    hubAttachment: ({ view }, id) => {
      const v = view.values(id, fields);
      const complete = v.directConnectGateway !== undefined && view.as('transit-hub', v.gateway) !== undefined;
      return complete ? { reference: id, attribute: 'transit_gateway_attachment_id' } : undefined;
    },
  },
  follows: ({ view }, id) => view.values(id, fields).gateway,
};
