import { type Describe, type Described, type Item, items, named, text } from '../../describe.ts';
import { homeOf, regionOfFolder } from './regions.ts';

/** Gateways that sit on the border of the VPC to which they are attached. One that is attached to none stands in its region. */
export const docked =
  (table: string, idKey: string, attachments: string, more: (item: Item) => Readonly<Record<string, unknown>> = () => ({})): Describe['read'] =>
  (answers) =>
    answers.all(table).flatMap((item): readonly Described[] => {
      const id = text(item, idKey);
      if (id === undefined || ['deleted', 'deleting'].includes(text(item, 'State') ?? '')) return [];
      const vpc = items(item, attachments)
        .filter((one) => !['detached', 'detaching'].includes(text(one, 'State') ?? ''))
        .map((one) => text(one, 'VpcId'))[0];
      return [{ id, values: { ...named(item), in: vpc ?? homeOf(answers, regionOfFolder(answers, item), item), ...more(item) }, of: item }];
    });
