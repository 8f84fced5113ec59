import { type Answers, type Describe, type Described, flag, type Item, text } from '../../describe.ts';
import { all, each, idOf, named, naming } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';
import { attachmentIn } from '../configured/transit.ts';

/** The keys under which a table's id stands in what is written for it. */
const TABLE = 'transit_gateway_route_table_id';

const used = (answers: Answers, table: string, what: 'association' | 'propagation'): readonly string[] =>
  naming(answers, `aws_ec2_transit_gateway_route_table_${what}`, TABLE, table).flatMap(
    (one) => attachmentIn(answers, text(one, 'transit_gateway_attachment_id')) ?? [],
  );

const routes = (answers: Answers, table: string) =>
  [
    ...naming(answers, 'aws_ec2_transit_gateway_route', TABLE, table),
    ...naming(answers, 'aws_ec2_transit_gateway_prefix_list_reference', TABLE, table),
  ].map((one) => ({
    destination: text(one, 'destination_cidr_block') ?? text(one, 'prefix_list_id'),
    attachment: flag(one, 'blackhole') === true ? undefined : attachmentIn(answers, text(one, 'transit_gateway_attachment_id')),
  }));

const common = (answers: Answers, table: string) => ({
  associations: used(answers, table, 'association'),
  propagations: used(answers, table, 'propagation'),
  routes: routes(answers, table),
});

const isDefault = (answers: Answers, table: string, what: 'association' | 'propagation'): boolean =>
  naming(answers, `aws_ec2_transit_gateway_default_route_table_${what}`, TABLE, table).length > 0;

const own = (item: Item, answers: Answers) => ({
  ...named(item),
  in: homeOf(answers, item),
  transitGateway: text(item, 'transit_gateway_id'),
  defaultAssociation: isDefault(answers, idOf(item), 'association'),
  defaultPropagation: isDefault(answers, idOf(item), 'propagation'),
  ...common(answers, idOf(item)),
});

/** The table that comes with a gateway, unless another one was put in its place. It is one for both uses. */
const cameWith = (answers: Answers): readonly Described[] =>
  answers.all('aws_ec2_transit_gateway').flatMap((hub): readonly Described[] => {
    const id = idOf(hub);
    const uses = (what: 'association' | 'propagation'): boolean =>
      text(hub, `default_route_table_${what}`) !== 'disable' &&
      naming(answers, `aws_ec2_transit_gateway_default_route_table_${what}`, 'transit_gateway_id', id).length === 0;
    const [defaultAssociation, defaultPropagation] = [uses('association'), uses('propagation')];
    if (!defaultAssociation && !defaultPropagation) return [];
    const written = ['association', 'propagation'].map((what) => common(answers, `${id}#${what}_default_route_table_id`));
    const values = {
      in: homeOf(answers, hub),
      transitGateway: id,
      defaultAssociation,
      defaultPropagation,
      associations: written.flatMap((one) => one.associations),
      propagations: written.flatMap((one) => one.propagations),
      routes: written.flatMap((one) => one.routes),
    };
    return [{ id: `${id}.default`, values, of: hub, stands: [] }];
  });

export const readTerraform: Describe = { read: all(each('aws_ec2_transit_gateway_route_table', own), cameWith) };
