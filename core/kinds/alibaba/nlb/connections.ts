import type { Connection } from '../../connection.ts';
import { toBackend } from '../../mechanisms/balancing/bind.ts';
import { toGroup } from '../../mechanisms/connect/attachments.ts';
import { read } from './compile.ts';

export const connections: readonly Connection[] = [
  toBackend({
    tables: read,
    first: { name: 'tcp-443', protocol: 'TCP', port: 443 },
    refuses: (view, id, _listener, host) => (view.enclosing(host, 'network') === view.enclosing(id, 'network') ? undefined : 'ALI_LB_OTHER_NETWORK'),
  }),
  toGroup,
];
