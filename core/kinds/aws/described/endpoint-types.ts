/** What the kind knows, by what AWS calls it. */
const TYPES: Readonly<Record<string, string>> = { Gateway: 'gateway', Interface: 'interface', GatewayLoadBalancer: 'gateway-load-balancer' };

/** Undefined: endpoints of a sort that no drawing has (to resources and service networks of VPC Lattice). */
export const endpointType = (written: string | undefined): string | undefined => TYPES[written ?? 'Gateway'];
