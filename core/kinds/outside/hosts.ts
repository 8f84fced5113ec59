import type { ResourceId } from '../../model/design.ts';
import { FAMILIES, parseAddress } from '../../net/address.ts';
import { isPublic } from '../../net/ranges.ts';
import { found, warning } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import type { View } from '../view.ts';

/** A host on the Internet has public addresses only; with another one nobody can answer it. */
export const publicOnly = (
  addresses: (view: View, id: ResourceId) => { readonly ipv4: string | undefined; readonly ipv6: string | undefined },
): FindingRule =>
  warning('OUT-NET-101', 'A1.7', (view, id) =>
    FAMILIES.flatMap((field) => {
      const text = addresses(view, id)[field];
      const address = parseAddress(text ?? '');
      return address && text !== undefined && !isPublic(address) ? [found({ resource: id, field }, { address: text })] : [];
    }),
  );
