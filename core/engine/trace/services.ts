import type { Service } from '../../network/stations.ts';
import { hasPorts } from '../../net/protocol.ts';
import { isIcmp, type Wire } from './wire.ts';

/** True when something there takes the packet. The operating system itself answers ICMP. */
export const delivers = (services: readonly Service[], w: Wire): boolean =>
  isIcmp(w.protocol) ||
  services.some(
    (s) =>
      (s.protocol === 'all' || s.protocol === w.protocol) &&
      (!hasPorts(w.protocol) || (s.ports.from <= w.destinationPort && w.destinationPort <= s.ports.to)),
  );
