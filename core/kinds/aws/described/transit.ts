import { type Answers, type Fact, inner, type Item, items, text } from '../../describe.ts';
import { homeOf } from './regions.ts';

/** Who uses a table of a transit gateway. Undefined: no file says so. */
interface Use {
  readonly associations: readonly string[] | undefined;
  readonly propagations: readonly string[] | undefined;
}

const attachments = (all: readonly Item[]): readonly string[] => all.flatMap((one) => text(one, 'TransitGatewayAttachmentId') ?? []);
const inForce = (item: Item, ...states: readonly string[]): boolean => states.includes(text(item, 'State') ?? states[0] ?? '');

/**
 * Associations and propagations of every table, from whichever call was made: `describe-transit-gateway-attachments` has the former;
 * `get-transit-gateway-route-table-associations` and `-propagations` do not say which table was asked about, so the path of the file must.
 */
export const TRANSIT_USES: Fact<ReadonlyMap<string, Use>> = (answers) => {
  const associated = new Map<string, string[]>();
  for (const item of [...answers.all('TransitGatewayAttachments')]) {
    const association = inner(item, 'Association');
    const [table, attachment] = [association && text(association, 'TransitGatewayRouteTableId'), text(item, 'TransitGatewayAttachmentId')];
    if (table !== undefined && attachment !== undefined) associated.set(table, [...(associated.get(table) ?? []), attachment]);
  }
  return new Map(
    answers.all('TransitGatewayRouteTables').flatMap((item) => {
      const table = text(item, 'TransitGatewayRouteTableId');
      return table === undefined ? [] : [[table, useOf(answers, table, associated)] as const];
    }),
  );
};

function useOf(answers: Answers, table: string, associated: ReadonlyMap<string, readonly string[]>): Use {
  const asked = answers.about('Associations', table).filter((one) => inForce(one, 'associated', 'associating'));
  const grouped = answers.where('TransitGatewayPropagations', 'TransitGatewayRouteTableId', table);
  const propagated = [
    ...grouped.flatMap((one) => items(one, 'TransitGatewayRouteTablePropagations')),
    ...answers.about('TransitGatewayRouteTablePropagations', table),
  ].filter((one) => inForce(one, 'enabled', 'enabling'));
  return {
    associations:
      answers.has('TransitGatewayAttachments') || asked.length > 0
        ? [...new Set([...(associated.get(table) ?? []), ...attachments(asked)])]
        : undefined,
    propagations: grouped.length > 0 || propagated.length > 0 ? [...new Set(attachments(propagated))] : undefined,
  };
}

/** Whether an attachment is used by default: not, where the files tell its table, or that it has none. */
export function defaultsOf(answers: Answers, gateway: string | undefined) {
  const uses = answers.fact(TRANSIT_USES);
  const tables = answers
    .where('TransitGatewayRouteTables', 'TransitGatewayId', gateway)
    .flatMap((one) => text(one, 'TransitGatewayRouteTableId') ?? []);
  const told = (of: keyof Use) => tables.some((table) => uses.get(table)?.[of] !== undefined);
  return { defaultAssociation: !told('associations'), defaultPropagation: !told('propagations') };
}

/** Where a transit gateway stands: in the region of its ARN. */
export const regionOfGateway = (answers: Answers, gateway: string | undefined): string | undefined => {
  const item = answers.one('TransitGateways', gateway);
  return item && homeOf(answers, text(item, 'TransitGatewayArn')?.split(':')[3], item);
};

export const enabled = (item: Item | undefined, key: string): boolean | undefined => {
  const value = item && text(item, key);
  return value === undefined ? undefined : value === 'enable';
};
