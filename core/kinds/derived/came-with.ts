import { type Answers, type Item, text } from '../describe.ts';

/** What a cloud makes along with a network, as a configuration names it: by an attribute of the network. */

/** `main#default_route_table_id` */
export const partId = (network: string, attribute: string): string => `${network}#${attribute}`;
export const partIds = (network: string, attributes: readonly string[]): readonly string[] => attributes.map((one) => partId(network, one));

/** The network in whose attribute it stands. */
export const networkOfPart = (written: string | undefined): string | undefined => (written?.includes('#') ? written.split('#')[0] : undefined);

/** Whether anything in the configuration is about the part. */
export const isNamed = (answers: Answers, parts: readonly string[]): boolean => parts.some((one) => answers.where('$named', '$id', one).length > 0);

/** The block that takes the part over. */
export const takenOver = (answers: Answers, type: string, key: string, parts: readonly string[], network: string): Item | undefined =>
  answers.all(type).find((one) => parts.includes(text(one, key) ?? '') || text(one, 'vpc_id') === network);
