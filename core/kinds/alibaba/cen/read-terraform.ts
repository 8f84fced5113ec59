import { type Answers, type Describe, type Item, text, whole } from '../../describe.ts';
import { each, idOf, named, naming, regionOf } from '../../derived/read-terraform.ts';

const attachments = (answers: Answers, id: string): readonly Item[] => naming(answers, 'alicloud_cen_transit_router_vpc_attachment', 'cen_id', id);

/** Routes that the console writes for an attachment (L4.9). */
const PRIVATE: ReadonlySet<string> = new Set(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);

/** The console's routes, whoever wrote them: all of them or none. */
const automatic = (answers: Answers, id: string): boolean => {
  const own = new Set(attachments(answers, id).map(idOf));
  return answers
    .all('alicloud_route_entry')
    .some((one) => own.has(text(one, 'nexthop_id') ?? '') && PRIVATE.has(text(one, 'destination_cidrblock') ?? ''));
};

function packages(answers: Answers, id: string) {
  const routers = naming(answers, 'alicloud_cen_transit_router', 'cen_id', id);
  return naming(answers, 'alicloud_cen_transit_router_peer_attachment', 'cen_id', id).map((one) => {
    const [router, peer] = ['transit_router_id', 'peer_transit_router_id'].map((key) => routers.find((each) => idOf(each) === text(one, key)));
    const near = router && attachments(answers, id).find((each) => text(each, 'transit_router_id') === idOf(router));
    const network = near && answers.where('alicloud_vpc', '$id', text(near, 'vpc_id'))[0];
    return {
      from: [network, router].map((of) => of && regionOf(answers, of, 'alicloud')).find((region) => region !== undefined),
      to: text(one, 'peer_transit_router_region_id') ?? (peer && regionOf(answers, peer, 'alicloud')),
      bandwidth: whole(one, 'bandwidth'),
    };
  });
}

export const readTerraform: Describe = {
  read: each('alicloud_cen_instance', (item, answers) => {
    const id = idOf(item);
    const networks = attachments(answers, id).flatMap((one) => text(one, 'vpc_id') ?? []);
    const older = naming(answers, 'alicloud_cen_instance_attachment', 'instance_id', id).flatMap((one) => text(one, 'child_instance_id') ?? []);
    return {
      ...named(item, 'cen_instance_name'),
      networks: [...new Set([...networks, ...older])],
      automaticRoutes: automatic(answers, id),
      bandwidthPackages: packages(answers, id),
    };
  }),
};
