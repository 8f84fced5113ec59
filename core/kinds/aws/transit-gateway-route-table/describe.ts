import { type Answers, type Describe, type Described, flag, type Item, items, named, text } from '../../describe.ts';
import { regionOfGateway, TRANSIT_USES } from '../described/transit.ts';

/** Static routes of a table: `search-transit-gateway-routes` does not say which table was asked about, so the path of the file must. */
function routes(answers: Answers, table: string) {
  const grouped = answers.where('TransitGatewayStaticRoutes', 'TransitGatewayRouteTableId', table).flatMap((one) => items(one, 'Routes'));
  const rows = [...grouped, ...answers.about('Routes', table)].filter((one) => (text(one, 'Type') ?? 'static') === 'static');
  return rows.flatMap((one: Item) => {
    const destination = text(one, 'PrefixListId') ?? text(one, 'DestinationCidrBlock');
    const [to] = items(one, 'TransitGatewayAttachments');
    const attachment = to && text(to, 'TransitGatewayAttachmentId');
    if (destination === undefined) return [];
    return [{ destination, ...(attachment === undefined || text(one, 'State') === 'blackhole' ? {} : { attachment }) }];
  });
}

export const describe: Describe = {
  read: (answers) =>
    answers.all('TransitGatewayRouteTables').flatMap((item): readonly Described[] => {
      const id = text(item, 'TransitGatewayRouteTableId');
      if (id === undefined) return [];
      const use = answers.fact(TRANSIT_USES).get(id);
      const transitGateway = text(item, 'TransitGatewayId');
      const values = {
        ...named(item),
        in: regionOfGateway(answers, transitGateway),
        transitGateway,
        defaultAssociation: flag(item, 'DefaultAssociationRouteTable'),
        defaultPropagation: flag(item, 'DefaultPropagationRouteTable'),
        associations: use?.associations,
        propagations: use?.propagations,
        routes: routes(answers, id),
      };
      return [{ id, values, of: item }];
    }),
};
