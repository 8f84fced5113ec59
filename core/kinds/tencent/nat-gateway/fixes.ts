import type { Fix, Fixes } from '../../fixes.ts';
import { associate } from '../../mechanisms/fix/addresses.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

const address = associate('nat', 'FIX_NEW_EIP');

/** Another product, with an EIP where it has none: a gateway to the Internet needs one (T4.4). */
const makePublic: Fix = (view, stopped) =>
  turn(
    'nat',
    'FIX_NAT_TRADITIONAL',
    'product',
    'traditional',
  )(view, stopped).map((plan) => {
    const nat = plan.edits.flatMap((edit) => (edit.type === 'set' ? [edit.resource] : []))[0];
    const bare = nat !== undefined && (view.as('public-host', nat)?.owned(view, nat) ?? []).length === 0;
    return bare ? { ...plan, edits: [...plan.edits, ...(address(view, stopped)[0]?.edits ?? [])] } : plan;
  });

export const fixes: Fixes = { NAT_WITHOUT_EIP: address, NAT_NOT_PUBLIC: makePublic };
