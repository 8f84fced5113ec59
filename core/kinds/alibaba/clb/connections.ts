import type { Connection } from '../../connection.ts';
import { toBackend } from '../../mechanisms/balancing/bind.ts';
import { toAddress } from '../../mechanisms/connect/attachments.ts';
import { fields } from './fields.ts';

export const connections: readonly Connection[] = [
  toBackend({
    tables: (view, id) => view.values(id, fields),
    first: { name: 'tcp-443', protocol: 'TCP', port: 443 },
    refuses: (view, id, _listener, host) => (view.enclosing(host, 'network') === view.enclosing(id, 'network') ? undefined : 'ALI_CLB_OTHER_NETWORK'),
  }),
  toAddress,
];
