import type { Describe } from '../../describe.ts';
import { regionIn } from '../described/regions.ts';
import { SERVICES } from '../configured/services.ts';
import { regionOf } from '../configured/regions.ts';

/** Under its own name, which is the same for everybody in a region. What it listens on no configuration says. */
export const readTerraform: Describe = {
  read: (answers) =>
    [...answers.fact(SERVICES)].map(([name, of]) => ({
      id: name,
      values: { in: regionIn(name) ?? regionOf(answers, of), serviceName: name, services: [{ protocol: 'all', ports: 'all' }] },
      of,
    })),
};
