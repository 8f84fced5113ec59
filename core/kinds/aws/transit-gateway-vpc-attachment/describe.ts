import { type Describe, type Described, inner, named, text, texts } from '../../describe.ts';
import { describedAs } from '../described/interfaces.ts';
import { defaultsOf, enabled } from '../described/transit.ts';

/** States on the way to those that the kind knows. */
const STATES: Readonly<Record<string, string>> = {
  pending: 'pendingAcceptance',
  initiating: 'pendingAcceptance',
  initiatingRequest: 'pendingAcceptance',
  modifying: 'available',
  rollingBack: 'available',
  rejecting: 'rejected',
  failing: 'failed',
  deleting: 'deleted',
};

export const stateOf = (state: string | undefined): string | undefined => (state === undefined ? undefined : (STATES[state] ?? state));

export const describe: Describe = {
  read: (answers) =>
    answers.all('TransitGatewayVpcAttachments').flatMap((item): readonly Described[] => {
      const id = text(item, 'TransitGatewayAttachmentId');
      if (id === undefined) return [];
      const options = inner(item, 'Options');
      const transitGateway = text(item, 'TransitGatewayId');
      const values = {
        ...named(item),
        in: text(item, 'VpcId'),
        transitGateway,
        subnets: texts(item, 'SubnetIds'),
        applianceMode: enabled(options, 'ApplianceModeSupport'),
        ipv6Support: enabled(options, 'Ipv6Support'),
        dnsSupport: enabled(options, 'DnsSupport'),
        securityGroupReferencing: enabled(options, 'SecurityGroupReferencingSupport'),
        state: stateOf(text(item, 'State')),
        ...defaultsOf(answers, transitGateway),
      };
      const interfaces = describedAs(answers, `Network Interface for Transit Gateway Attachment ${id}`);
      return [{ id, values, of: item, stands: interfaces.map((one) => one.id) }];
    }),
};
