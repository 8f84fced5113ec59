import { formatProtocol, hasPorts } from '../../../net/protocol.ts';
import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';
import { associate, giveIpv6 } from '../../mechanisms/fix/addresses.ts';
import { publicPath } from '../../mechanisms/fix/public-path.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { asWritten, trafficName } from '../../mechanisms/rules.ts';
import { giveBandwidth, oneMoreIpv6 } from '../fixes.ts';
import { fields } from './fields.ts';

/** One service more. */
const listen: Fix = (view, stopped) => {
  const host = named(stopped, 'host');
  if (host === undefined) return [];
  const service = { protocol: formatProtocol(stopped.protocol), ports: hasPorts(stopped.protocol) ? String(stopped.destinationPort) : 'all' };
  const services = [...view.values(host, fields).services.map(asWritten), service];
  const values = { target: ref(host), traffic: trafficName(service) };
  return [{ id: `listen ${host}`, code: 'FIX_LISTEN', values, edits: [{ type: 'set', resource: host, field: 'services', value: services }] }];
};

const giveAddress = giveIpv6(oneMoreIpv6);
/** An IPv6 CLB that finds no IPv6 address there can bind it by none. */
const bindable: Fix = (view, stopped) => giveAddress(view, { ...stopped, family: 'ipv6' });
const start = turn('host', 'FIX_START', 'running', true);

export const fixes: Fixes = {
  NO_SOURCE_ADDRESS: giveAddress,
  NO_DESTINATION_ADDRESS: giveAddress,
  TC_CLB6_NO_V6_BACKEND: bindable,
  NO_PUBLIC_PATH: publicPath,
  NO_PUBLIC_MAPPING: associate('host', 'FIX_NEW_EIP'),
  TC_V6_NO_BANDWIDTH: giveBandwidth,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
  NOT_FORWARDED: (view, stopped) => [
    ...turn('host', 'FIX_FORWARD_NAT', 'forwards', 'nat')(view, stopped),
    ...turn('host', 'FIX_FORWARD_ROUTE', 'forwards', 'route')(view, stopped),
  ],
  NO_LISTENER: listen,
  NOT_RUNNING: start,
  TARGET_NOT_RUNNING: start,
};
