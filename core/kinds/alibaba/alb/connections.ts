import type { Connection } from '../../connection.ts';
import { toBackend } from '../../mechanisms/balancing/bind.ts';
import { read } from './compile.ts';

export const connections: readonly Connection[] = [
  toBackend({
    tables: read,
    first: { name: 'http-80', protocol: 'HTTP', port: 80 },
    refuses: (view, id, _listener, host) => (view.enclosing(host, 'network') === view.enclosing(id, 'network') ? undefined : 'ALI_LB_OTHER_NETWORK'),
  }),
];
