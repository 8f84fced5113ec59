import type { FaceListener } from '../face.ts';

/** Protocols whose requests a balancer reads; it hands the packets of all others on. */
const LAYER_7 = /^(?:HTTPS?|QUIC|GRPC)$/;
const UDP = /^(?:UDP|QUIC)$/;

/** The IP protocols of a listener of Alibaba Cloud or Tencent Cloud: QUIC runs on UDP, everything but UDP and QUIC on TCP (T7.3). */
export const protocolsOf = (protocol: string): readonly number[] => (UDP.test(protocol) ? [17] : [6]);

/** What a balancer listens on, from the rows of its form. Rows without a port listen on nothing. */
export const listenersOf = (rows: readonly { readonly protocol: string; readonly port: number | undefined }[]): readonly FaceListener[] =>
  rows.flatMap(({ protocol, port }): readonly FaceListener[] =>
    port === undefined
      ? []
      : [
          {
            protocol: protocol.replace('_', ' '),
            transports: protocol === 'TCP_UDP' ? ['tcp', 'udp'] : [UDP.test(protocol) ? 'udp' : 'tcp'],
            port,
            layer: LAYER_7.test(protocol) ? 7 : 4,
          },
        ],
  );
