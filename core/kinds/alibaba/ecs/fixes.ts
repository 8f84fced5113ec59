import { formatProtocol, hasPorts } from '../../../net/protocol.ts';
import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';
import { associate, giveIpv6 } from '../../mechanisms/fix/addresses.ts';
import { publicPath } from '../../mechanisms/fix/public-path.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { asWritten, trafficName } from '../../mechanisms/rules.ts';
import { buyBandwidth } from '../fixes.ts';
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

/** An address of its own, which a vSwitch never gives by itself (L2.6). It stays inside the VPC until bandwidth is bought for it. */
const giveAddress = giveIpv6((id) => ({ type: 'set', resource: id, field: 'ipv6Addresses', value: [{}] }));
const start = turn('host', 'FIX_START', 'running', true);

export const fixes: Fixes = {
  NO_SOURCE_ADDRESS: giveAddress,
  NO_DESTINATION_ADDRESS: giveAddress,
  NO_PUBLIC_PATH: publicPath,
  NO_PUBLIC_MAPPING: associate('host', 'FIX_NEW_EIP'),
  ALI_V6_NO_BANDWIDTH: buyBandwidth,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
  SRC_DST_CHECK: turn('host', 'FIX_CHECK_OFF', 'sourceDestCheck', false),
  NOT_FORWARDED: (view, stopped) => [
    ...turn('host', 'FIX_FORWARD_NAT', 'forwards', 'nat')(view, stopped),
    ...turn('host', 'FIX_FORWARD_ROUTE', 'forwards', 'route')(view, stopped),
  ],
  NO_LISTENER: listen,
  NOT_RUNNING: start,
  TARGET_NOT_RUNNING: start,
};
