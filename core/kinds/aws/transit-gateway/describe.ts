import { type Describe, type Described, inner, named, text, whole } from '../../describe.ts';
import { enabled, regionOfGateway } from '../described/transit.ts';

export const describe: Describe = {
  read: (answers) =>
    answers.all('TransitGateways').flatMap((item): readonly Described[] => {
      const id = text(item, 'TransitGatewayId');
      if (id === undefined) return [];
      const options = inner(item, 'Options');
      const values = {
        ...named(item),
        in: regionOfGateway(answers, id),
        amazonSideAsn: options && whole(options, 'AmazonSideAsn'),
        defaultAssociation: enabled(options, 'DefaultRouteTableAssociation'),
        defaultPropagation: enabled(options, 'DefaultRouteTablePropagation'),
        vpnEcmp: enabled(options, 'VpnEcmpSupport'),
        dnsSupport: enabled(options, 'DnsSupport'),
        securityGroupReferencing: enabled(options, 'SecurityGroupReferencingSupport'),
        autoAccept: enabled(options, 'AutoAcceptSharedAttachments'),
      };
      return [{ id, values, of: item }];
    }),
};
