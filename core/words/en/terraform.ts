import type { Sentences } from '../catalogue.ts';

/** Words of the Terraform export: its notes, and what it writes into the files for people. */
export const TERRAFORM_WORDS = {
  TF_HEADER: 'Written by Netdraft from the design "{name}".',
  TF_COMMENT_BLOCK_PUBLIC_ACCESS: 'This switch is for the whole account in this region, not only for the networks in these files.',

  TF_COMMENT_SHARED_VPC:
    "Shared by account {owner} (AWS RAM): its routes, network ACLs and gateways are that account's. The VPC is looked up and not created.",
  TF_COMMENT_SHARED_SUBNET: 'Shared by account {owner}: looked up and not created.',

  TF_VAR_IPV6_POOL: 'Id of the IPAM pool that holds the IPv6 block of {what}.',
  TF_VAR_CERTIFICATE: 'ARN of the certificate (ACM) that the encrypted listeners of {what} show.',
  TF_VAR_PACKAGE: 'Path of the deployment package (.zip) of the function {what}.',
  TF_VAR_HANDLER: 'What the function {what} calls in its package.',
  TF_VAR_CUSTOMER_GATEWAY: 'Public IPv4 address of the customer gateway at the far end of {what}.',
  TF_VAR_PRE_SHARED_KEY: 'The key that both ends of {what} share.',
  TF_VAR_DX_CONNECTION: 'Id of the Direct Connect connection that carries {what}.',
  TF_VAR_BGP_ASN: 'Autonomous system number of the router at the far end of {what}.',
  TF_VAR_ACCOUNT_ROLE: 'ARN of the role in account {account} that Terraform takes on to build there.',
  TF_VAR_TENCENT_ACCOUNT: 'Id (UIN) of the Tencent Cloud account that owns both ends of the peering connections.',
  TF_OUT_PUBLIC_IP: 'The public IPv4 address of {what}.',

  TF_NOT_EXPORTED: '{what} stands outside the cloud, so there is nothing to build and it is not in the files.',
  TF_HUB_IS_SHARED: '{what} must be shared with account {account} (AWS RAM) before that account can attach to it. The files do not share it.',
  TF_SHARED_VPC: '{what} belongs to account {owner}, which shares it. The files look it up and do not create it.',
  TF_OF_THE_OWNER: '{what} is in a VPC of account {owner}, which alone can make it, so it is not in the files.',
  TF_NO_PLACE: '{what} stands in nothing that its cloud can build it in, so it is not in the files.',
  TF_INCOMPLETE: '{what} lacks what its cloud insists on, so it is not in the files.',
  TF_UNKNOWN_KIND: '{what} is of a kind that is not known, so it is not in the files.',
  TF_REFERENCE_MISSING: 'A part of {what} is not in the files, because it names {missing}, which is not in them.',
  TF_ROW_LEFT_OUT: 'Row {number} of {what} is not in the files, because it is not complete or not valid.',
  TF_LIST_OF_AWS_UNNAMED: '{what} is a prefix list of AWS, which is found by its name: call it com.amazonaws.REGION.s3 or whatever AWS calls it.',
  TF_ENDPOINT_POLICY: '{what} has a policy of its own, which the design does not know: the files give it none, and it would let everything through.',
  TF_ROUTE_REFUSED: 'Route {number} of {what} is not in the files, because its cloud would refuse it.',
  TF_ROUTE_TWICE: 'Route {number} of {what} is not in the files, because an earlier one has the same destination.',
  TF_BLACKHOLE_LEFT_OUT:
    'Route {number} of {what} has no target. Terraform cannot write a blackhole: its packets take the next wider route instead, if there is one.',
  TF_LOCAL_ROUTE_REPLACED:
    'Route {number} of {what} replaces the local route. Terraform can do that only after the table exists: apply, then add this route with an import.',
  TF_ZONE_ELSEWHERE: '{what} is in the zone {zone}, which is not in the region {region}. Its cloud refuses it when the files are applied.',
  TF_IPV6_ONLY_ASSIGNS: '{what} is IPv6-only, so AWS gives an IPv6 address to everything in it, whatever the drawing says.',
  TF_DESCRIPTION_CHANGED: 'AWS does not take every character in the description of rule {number} of {what}; it stands in the files without them.',
  TF_ALI_CERTIFICATE: 'The server certificate of {what}, which Alibaba Cloud knows by an id.',
  TF_ALI_CHECK_STAYS: 'Listener {number} of {what} is drawn without a health check. The provider cannot turn that of TCP and UDP off.',
  TF_ALI_MODE_IS_PUBLIC: '{what} is drawn in private mode. Terraform makes a VPC in public mode; an IPv4 gateway changes that.',
  TF_JOIN_WITHOUT_GATEWAY: '{what} ends at no virtual private gateway, so it is not in the files.',
  TF_VPC_WITHOUT_IPV4: '{what} has no IPv4 block. AWS asks for one when the files are applied.',
  TF_NAT_WITHOUT_ELASTIC_IP: '{what} is public and has no Elastic IP. AWS refuses it when the files are applied.',
  TF_PUBLIC_ADDRESS_IS_GIVEN: 'The cloud chooses the public address of {what}; {address} is only in the drawing.',
  TF_NO_GATEWAY_TABLE: 'The provider cannot bind {what} to {gateway}: it knows gateway tables of IPv4 gateways only.',
  TF_NOT_ATTACHED: '{what} is attached to {host}, which takes no further interfaces. It is in the files without the attachment.',
  TF_IPV6_AS_SUBNET: '{what} shall have no IPv6 address. Terraform cannot say so: it gets one where its subnet assigns them.',
  TF_INSTANCE_RUNS: '{what} is drawn as stopped. Terraform starts it.',
  TF_FORWARDING_NOT_SET_UP: '{what} passes packets on. Its operating system has to be set up for that; the files build the machine only.',
  TF_SECONDARY_LEFT_OUT: '{what} has further private addresses. Terraform cannot write them here; add them after the apply.',
  TF_VPN_BGP_NOT_SET_UP:
    'The files build {what} with fixed blocks at both ends. For BGP, add the addresses inside the tunnel and the AS numbers of both gateways.',
  TF_IPV6_IS_GIVEN: 'The cloud chooses the IPv6 addresses of {what}; the written ones are only in the drawing.',
  TF_DEFAULT_TABLE_COMES: '{what} is the table that comes with its VPC: the files put its routes into that one. Terraform cannot name it.',
  TF_CLB_CERTIFICATE: 'Id of the certificate that the HTTPS and TCP SSL listeners of {what} show.',
  TF_CLB_SLA_TYPE: 'The LCU-supported specification of {what}, as the console names it.',
} as const satisfies Sentences;
