import { ref } from '../../finding.ts';
import { because, type Form, formOf, hidden, plainForm, refused } from '../../form.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { fields } from './fields.ts';

/** A subnet without blocks of a family gives no addresses of it, and takes none. */
export const form: Form = (view, id) => {
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined) return plainForm;
  const no = { ipv4: !segmentPrefix(view, segment, 'ipv4'), ipv6: !segmentPrefix(view, segment, 'ipv6') };
  // A subnet that is not finished yet takes anything.
  if (no.ipv4 && no.ipv6) return plainForm;
  return formOf(fields, {
    privateIpv4: no.ipv4 && hidden,
    secondaryPrivateIpv4s: no.ipv4 && hidden,
    publicIpv4: no.ipv4 && refused(because('INSTANCE_NO_IPV4', { subnet: ref(segment) }), 'yes'),
    ipv6: no.ipv6 && refused(because('INSTANCE_NO_IPV6', { subnet: ref(segment) }), 'yes'),
    ipv6Addresses: no.ipv6 && hidden,
  });
};
