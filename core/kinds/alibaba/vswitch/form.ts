import { ref } from '../../finding.ts';
import { because, type Form, formOf, noted } from '../../form.ts';
import { formatPrefix, within } from '../../../net/prefix.ts';
import { indexIn } from '../../derived/terraform.ts';
import { fields } from './fields.ts';

/** Which number of the VPC's block its /64 is: what the console and Terraform ask for (L2.2). */
export const form: Form = (view, id) => {
  const network = view.enclosing(id, 'network');
  const prefix = view.as('segment', id)?.prefix(view, id, 'ipv6');
  const spaces = network === undefined ? [] : (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []);
  const space = prefix && spaces.find((one) => within(one, prefix));
  if (network !== undefined && spaces.length === 0)
    return formOf(fields, { ipv6Cidr: noted(because('VSWITCH_NO_IPV6', { network: ref(network) }, 'L2.3')) });
  if (!prefix || !space) return formOf(fields, {});
  return formOf(fields, {
    ipv6Cidr: noted(because('VSWITCH_NUMBER', { number: String(indexIn(space, prefix)), block: formatPrefix(space) }, 'L2.2')),
  });
};
