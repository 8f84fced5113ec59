import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { View } from '../../view.ts';
import { ATTACHMENTS, ROUTES, tableOf } from '../transit/hub.ts';
import { hubStation } from '../transit/stations.ts';
import { fields } from './fields.ts';

/** The attachments of networks that are in force. */
const attachedNetworks = (view: View, id: ResourceId): readonly { readonly attachment: ResourceId; readonly network: ResourceId }[] =>
  view.ask(ATTACHMENTS, id).flatMap((attachment) => {
    const behaviour = view.as('hub-attachment', attachment);
    const network = behaviour?.available(view, attachment) ? behaviour.network(view, attachment) : undefined;
    return network === undefined ? [] : [{ attachment, network }];
  });

export const capabilities: Capabilities = {
  'transit-hub': {
    defaults(view, id) {
      const { defaultAssociation, defaultPropagation } = view.values(id, fields);
      return { association: defaultAssociation, propagation: defaultPropagation };
    },
    groups: (view, id) => view.values(id, fields).securityGroupReferencing,
    accepts: (view, id) => view.values(id, fields).autoAccept,
  },
  'network-join': {
    networks: (view, id) => [...new Set(attachedNetworks(view, id).map(({ network }) => network))],
    groups(view, id, a, b) {
      const carried = [a, b].every((one) =>
        attachedNetworks(view, id).some(
          ({ attachment, network }) => network === one && view.as('hub-attachment', attachment)?.groups(view, attachment),
        ),
      );
      return carried && view.values(id, fields).securityGroupReferencing ? 'carried' : 'AWS-SG-003';
    },
  },
  'route-target': {
    next(view, id, _family, network): NextHop {
      const own = attachedNetworks(view, id).find((one) => one.network === network)?.attachment;
      const reason = (code: string, place: ResourceId, rule: string): Reason => ({
        code,
        values: { gateway: { resource: id } },
        place: { resource: place },
        rule,
      });
      if (own === undefined) return { refusal: { reason: reason('BLACKHOLE', id, 'A3.10'), then: 'stop' } };
      const zones = view.as('attachment-zones', own)?.zones(view, own) ?? {};
      return { zones, refusal: { reason: reason('TGW_NO_ATTACHMENT_IN_AZ', own, 'A13.1'), then: 'stop' } };
    },
  },
  'private-gateway': {
    entry: (_id, link) => hubStation(link, undefined),
    network: () => undefined,
    networks: (view, id) => [...new Set(attachedNetworks(view, id).map(({ network }) => network))],
    // What it announces over a link is what it would look up for packets that come by it.
    behind(view, id, link) {
      const table = tableOf(view, id, link);
      const routes = table === undefined ? [] : view.ask(ROUTES, table);
      return routes.flatMap((one) =>
        one.attachment !== undefined && one.attachment !== link && one.yields === undefined && one.prefix.length > 0 ? [one.prefix] : [],
      );
    },
  },
};
