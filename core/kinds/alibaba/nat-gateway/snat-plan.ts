import type { ResourceId } from '../../../model/design.ts';
import type { Value } from '../../../model/fields.ts';
import type { Edit } from '../../../model/reason.ts';
import { asWritten } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { snatEntries, sourcesOf } from './entries.ts';
import { within } from '../../../net/prefix.ts';
import { fields } from './fields.ts';

/** The edit that lets a vSwitch go out under the first EIP; undefined where it does already, or where there is no EIP. */
export function snatFor(view: View, id: ResourceId, segment: ResourceId): Edit | undefined {
  const values = view.values(id, fields);
  const address = values.eips[0];
  const [block] = sourcesOf(view, segment);
  const covered = block && snatEntries(view, id).some((one) => one.sources.some((source) => within(source, block)));
  if (values.network !== 'internet' || address === undefined || !block || covered) return undefined;
  const rows = values.snat.map((row): Value => asWritten({ ...row }));
  return { type: 'set', resource: id, field: 'snat', value: [...rows, { source: segment, address }] };
}
