import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'NAT gateway',
  short: 'NAT gateway',
  stem: 'nat',
  help:
    'A NAT gateway lets hosts without a public address of their own reach the Internet under one of its EIPs (SNAT), and forwards ports or whole addresses to them (DNAT). ' +
    'A route for 0.0.0.0/0 to it moves nothing by itself: it also needs an SNAT entry for the vSwitch. The system route table gets the route by itself, custom tables do not. ' +
    'A host with an EIP goes out by that and never by the NAT gateway. It translates no IPv6. ' +
    'A VPC NAT gateway translates between private networks with overlapping addresses.',
  search: ['NAT', 'SNAT', 'DNAT', 'port forwarding', 'masquerade', 'Internet NAT gateway', 'VPC NAT gateway', 'outbound', 'forward entry'],
  fields: {
    network: {
      label: 'Type',
      hint: 'Internet translates to EIPs; VPC translates between private networks.',
      options: { internet: 'Internet NAT', vpc: 'VPC NAT' },
    },
    eips: { label: 'EIPs', empty: 'None', hint: 'SNAT and DNAT entries use these; each carries 55,000 connections to one destination at a time.' },
    bindMode: {
      label: 'EIP bind mode',
      hint: 'With an active IPv4 gateway only NAT mode works.',
      options: { 'multi-binded': 'Multi-EIP to ENI', nat: 'NAT' },
    },
    natIpCidr: { label: 'NAT IP range', hint: 'Private addresses under which a VPC NAT gateway sends; outside the VPC, /16 to /32.' },
    snat: {
      label: 'SNAT entries',
      empty: 'None',
      hint: 'Who may go out, and under which EIP. Where several hold a host, the smallest counts.',
      columns: {
        source: { label: 'Source', hint: 'A vSwitch, a host, the VPC or a block.' },
        address: { label: 'EIP', hint: 'One of the EIPs of this gateway.' },
      },
    },
    dnat: {
      label: 'DNAT entries',
      empty: 'None',
      hint: 'What comes in, and for whom. Protocol all maps the whole address.',
      columns: {
        address: { label: 'EIP', hint: 'One of the EIPs of this gateway.' },
        protocol: { label: 'Protocol', hint: 'tcp, udp, or all for every port.' },
        ports: { label: 'Ports', hint: 'On the EIP: 443 or 8000-8100.' },
        target: { label: 'Host', hint: 'An ECS instance or interface without an EIP.' },
        targetPort: { label: 'Its port', empty: 'The same', hint: 'Empty: the port stays.' },
      },
    },
  },
  sentences: {
    ALI_NAT_NO_EIP: 'no EIP',
    ALI_NAT_MORE: '{count} more',
    ALI_NAT_VPC: 'VPC NAT',
    NAT_BIND_MODE: '{gateway} is active, and it goes together with NAT mode only.',
    ALI_NAT_V6: '{nat} translates no IPv6. IPv6 addresses reach the Internet by the IPv6 gateway.',
    ALI_NAT_HAIRPIN: 'What {nat} does with packets of its own hosts to its own EIPs depends on its version, so it is not modelled.',
    ALI_NO_SNAT: '{nat} has no SNAT entry for {source}, so a route to it moves nothing.',
    ALI_NO_DNAT: '{nat} has no DNAT entry for {service} on {destination}, so it lets nothing in there.',
    ALI_NAT_NOT_PUBLIC: '{gateway} is active, and {nat} stands in {vswitch}, which has no route for 0.0.0.0/0 to it.',
    ALI_VPC_NAT_INSIDE: '{nat} is a VPC NAT gateway: it has private addresses only and no way to the Internet.',
    ALI_VPC_NAT: '{nat} is a VPC NAT gateway: what it does between private networks is not modelled.',
    'ALI-NAT-001': '{vswitch} sends its traffic to {resource}, which has no SNAT entry for it, so nothing gets out. Add one.',
    'ALI-NAT-002': 'This SNAT entry is for hosts of {vswitch}, but its route table does not lead 0.0.0.0/0 to {resource}. Add the route.',
    'ALI-NAT-003': '{target} has a public address of its own, so {resource} cannot forward to it. Take one of the two away.',
    'ALI-NAT-004': '{host} has a public address of its own and uses that; this SNAT entry of {resource} does nothing for it.',
    'ALI-NAT-006': '{cidr} cannot be the NAT IP range: it must be a private range of /16 to /32 that does not overlap {network}.',
    'ALI-NAT-101': '{resource} has no EIP, so it can translate nothing. Bind one, or make it a VPC NAT gateway.',
    'ALI-NAT-102': 'This entry names no EIP of {resource}. Choose one of its EIPs.',
    'ALI-NAT-103': 'This SNAT entry of {resource} is for nobody. Choose a vSwitch, a host or a block.',
    'ALI-NAT-104': '{resource} has {count} of these; a NAT gateway takes {most} without a larger quota. Use a second one.',
    'ALI-4GW-003': '{resource} binds its EIPs in multi-EIP mode, which does not go together with {gateway}. Use NAT mode.',
    'ALI-4GW-005': '{gateway} is active: {resource} must stand in a public vSwitch without hosts, and {vswitch} is none. Put it into another one.',
  },
};
