import type { Describe } from '../../describe.ts';

/** No call describes it: it is drawn where something leads to it. */
export const describe: Describe = {
  read: (answers) =>
    answers
      .all('InternetGateways')
      .slice(0, 1)
      .map((of) => ({ id: 'internet', values: {}, of })),
};
