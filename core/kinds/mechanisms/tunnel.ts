import type { ResourceId } from '../../model/design.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Compile } from '../compile.ts';
import { readPrefix } from '../derived/parsed.ts';
import { error, found, ref, warning } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import type { View } from '../view.ts';
import { linkCapability, linkStations } from './private-link.ts';

/** A VPN tunnel between a gateway and a private network: it carries what its static routes name, or all that BGP tells. */
export interface Tunnel {
  readonly read: (
    view: View,
    id: ResourceId,
  ) => {
    readonly gateway: ResourceId | undefined;
    readonly network: ResourceId | undefined;
    readonly routing: string;
    readonly staticRoutes: readonly string[];
  };
  /** The code that says that nobody knows whether IPv6 passes. */
  readonly ipv6: string;
  /** The cloud's rule about routes to it, and the ids of what is found. */
  readonly rule: string;
  readonly findings: { readonly noEnd: string; readonly noRoutes: string };
}

const RANK = 1;

export function tunnel(t: Tunnel): { readonly capabilities: Capabilities; readonly compile: Compile; readonly findings: readonly FindingRule[] } {
  return {
    capabilities: {
      'private-link': linkCapability(t.read, (view, id, network) => {
        const { routing, staticRoutes } = t.read(view, id);
        if (routing === 'bgp') {
          const blocks = view.as('private-site', network)?.blocks(view, network, 'ipv4') ?? [];
          return blocks.map((prefix) => ({ prefix, rank: RANK, place: { resource: network } }));
        }
        return staticRoutes.flatMap((text, index) => {
          const prefix = readPrefix(text);
          return prefix ? [{ prefix, rank: RANK, place: { resource: id, field: 'staticRoutes', index } }] : [];
        });
      }),
    },
    compile: (view, id) =>
      linkStations(view, id, 'VPN_FORWARDS', [
        {
          op: 'require',
          match: { family: 'ipv4' },
          otherwise: { reason: { code: t.ipv6, values: { link: { resource: id } }, place: { resource: id } }, then: 'unknown' },
        },
      ]),
    findings: [
      error(t.findings.noEnd, t.rule, (view, id) => {
        const values = t.read(view, id);
        return (['gateway', 'network'] as const)
          .filter((end) => values[end] === undefined)
          .map((end) => found({ resource: id, field: end }, { resource: ref(id) }));
      }),
      warning(t.findings.noRoutes, t.rule, (view, id) => {
        const { routing, staticRoutes, network } = t.read(view, id);
        if (routing !== 'static' || staticRoutes.length > 0 || network === undefined) return [];
        return [found({ resource: id, field: 'staticRoutes' }, { resource: ref(id), network: ref(network) })];
      }),
    ],
  };
}
