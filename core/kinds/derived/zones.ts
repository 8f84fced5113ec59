import { type Answers, type Described, text } from '../describe.ts';

/** A zone is drawn once in every network that uses it. */
export const zoneId = (network: string | undefined, zone: string | undefined): string | undefined =>
  network === undefined || zone === undefined ? undefined : `${network}.${zone}`;

/** The zones that records of a type name, each once in every network. */
export const zonesOf =
  (type: string, networkKey: string, zoneKey: string) =>
  (answers: Answers): readonly Described[] => {
    const seen = new Set<string>();
    return answers.all(type).flatMap((of): readonly Described[] => {
      const [network, zone] = [text(of, networkKey), text(of, zoneKey)];
      const id = zoneId(network, zone);
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ id, values: { name: zone, in: network, zone }, of }];
    });
  };
