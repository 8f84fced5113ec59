import type { Reason } from '../../../model/reason.ts';
import { type Instruction, INTERNET } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { notAttached, publicIpv6Only } from '../edge.ts';
import { publicAccess } from '../public-access.ts';

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, _family, network) {
      const own = view.enclosing(id, 'network');
      return own !== undefined && own === (network ?? own) ? { station: `${id}/inside` } : { refusal: notAttached(id) };
    },
  },
  'internet-edge': {
    entry: (_view, id, family) => (family === 'ipv6' ? { station: `${id}/outside`, rank: 1, at: id } : undefined),
  },
};

/** IPv6 only, without translation; only what was begun inside comes back (A5.1, A5.3, A5.4). */
export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const access = publicAccess(view, network);
  // Nothing begins outside: what is exempt outward is exempt.
  const exempt = [...access.free, ...access.egress].filter((one) => one.family === 'ipv6');
  const blocked = (end: 'source' | 'destination'): readonly Instruction[] =>
    access.mode === 'block-bidirectional' ? [{ op: 'require', match: { [end]: exempt }, otherwise: access.refusal }] : [];
  const reason = (code: string, rule: string): Reason => ({ code, values: { gateway: { resource: id } }, place: { resource: id }, rule });
  return [
    {
      id: `${id}/inside`,
      resource: id,
      program: [
        { op: 'require', match: { family: 'ipv6' }, otherwise: { reason: reason('EIGW_V4_ROUTE', 'A5.1'), then: 'stop' } },
        ...blocked('source'),
        ...publicIpv6Only(view, network, 'source'),
        { op: 'remember', at: id, code: 'EIGW_OPENS', unknownReply: { reason: reason('EIGW_NO_SESSION', 'A5.3'), then: 'stop' } },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/outside`,
      resource: id,
      program: [
        ...blocked('destination'),
        { op: 'recall', at: id, code: 'EIGW_REPLY', otherwise: { reason: reason('EIGW_INBOUND', 'A5.3'), then: 'on' } },
        { op: 'jump', to: `${network}/local` },
      ],
    },
  ];
};
