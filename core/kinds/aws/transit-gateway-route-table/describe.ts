import { type Answers, type Describe, type Described, flag, type Item, items, named, text } from '../../describe.ts';
import { regionOfGateway, TRANSIT_USES } from '../described/transit.ts';

/** The attachment of a VPC that no file describes: it is not drawn, and what it leads to is not known. */
const isElsewhere = (answers: Answers, to: Item): boolean =>
  text(to, 'ResourceType') === 'connect' || (text(to, 'ResourceType') === 'vpc' && answers.one('Vpcs', text(to, 'ResourceId')) === undefined);

/** Static routes of a table, and what VPCs that are not drawn have announced: `search-transit-gateway-routes` does not say which table was asked about, so the path of the file must. */
function routes(answers: Answers, table: string) {
  const grouped = answers.where('TransitGatewayStaticRoutes', 'TransitGatewayRouteTableId', table).flatMap((one) => items(one, 'Routes'));
  return [...grouped, ...answers.about('Routes', table)].flatMap((one: Item) => {
    const destination = text(one, 'PrefixListId') ?? text(one, 'DestinationCidrBlock');
    const [to] = items(one, 'TransitGatewayAttachments');
    const attachment = text(one, 'State') === 'blackhole' ? undefined : to && text(to, 'TransitGatewayAttachmentId');
    const elsewhere = to && isElsewhere(answers, to) ? attachment : undefined;
    const isStatic = (text(one, 'Type') ?? 'static') === 'static';
    // What drawn ones announce, they announce there too.
    if (destination === undefined || (!isStatic && elsewhere === undefined)) return [];
    return [{ destination, ...(elsewhere === undefined ? { attachment } : { elsewhere }) }];
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
