import type { Describe } from '../../describe.ts';
import { regionIn } from '../described/regions.ts';
import { SERVICES } from '../described/services.ts';

/** Under its own name, which is the same for everybody in a region. What it listens on no call says. */
export const describe: Describe = {
  read: (answers) =>
    [...answers.fact(SERVICES)].map(([name, of]) => ({
      id: name,
      values: { in: regionIn(name), serviceName: name, services: [{ protocol: 'all', ports: 'all' }] },
      of,
    })),
};
