import type { ResourceId } from '../../../model/design.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** The network behind it. A router is no network behind another one. */
const siteOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const { network } = view.values(id, fields);
  const site = view.as('private-site', network);
  return site && !site.site ? network : undefined;
};

export const capabilities: Capabilities = {
  'private-site': {
    blocks(view, id, family) {
      const site = siteOf(view, id);
      return site === undefined ? [] : (view.as('private-site', site)?.blocks(view, site, family) ?? []);
    },
    entry: (id) => `${id}/in`,
    site: siteOf,
    out: (view, id, link) => `${id}/out-${view.referrers(id).indexOf(link)}`,
  },
};

export const compile: Compile = (view, id) => {
  const site = siteOf(view, id);
  const entry = site === undefined ? undefined : view.as('private-site', site)?.entry(site);
  const reason = { code: 'SITE_NOT_DRAWN', values: { router: { resource: id } }, place: { resource: id, field: 'network' } };
  const note = { op: 'note', code: 'CUSTOMER_GATEWAY_FORWARDS' } as const;
  return [
    {
      id: `${id}/in`,
      resource: id,
      program: [note, entry === undefined ? { op: 'refuse', refusal: { reason, then: 'unknown' } } : { op: 'jump', to: entry }],
    },
    ...view.referrers(id).flatMap((link, index) => {
      const behaviour = view.as('private-link', link);
      return behaviour ? [{ id: `${id}/out-${index}`, resource: id, program: [note, { op: 'jump', to: behaviour.toGateway(link) } as const] }] : [];
    }),
  ];
};
