import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { ProviderSchema } from '../terraform/schema.ts';
import { cloudAnswers } from './cloud.ts';
import { schemaResponse } from './protobuf.ts';

const OK = '0';
const UNIMPLEMENTED = '12';
const SERVICE = '/tfplugin5.Provider/';

export interface RunningProvider {
  /** The entry of TF_REATTACH_PROVIDERS. */
  readonly reattach: object;
  close(): Promise<void>;
}

/**
 * A Terraform provider that knows its schema and no cloud: terraform itself checks names, types, required arguments and numbers
 * of blocks against it; whatever got that far is accepted, planned and applied. Speaks gRPC (a length in front of each message, the outcome in the
 * trailers of HTTP/2) on a unix socket.
 */
export async function serveProvider(schema: ProviderSchema, socket: string): Promise<RunningProvider> {
  const answers: Readonly<Record<string, (request: Buffer) => Buffer>> = {
    GetSchema: () => schemaResponse(schema),
    // Question and answer hold the configuration in the same field: it goes back as it came.
    PrepareProviderConfig: (request) => request,
    ValidateResourceTypeConfig: () => Buffer.alloc(0),
    ValidateDataSourceConfig: () => Buffer.alloc(0),
    Stop: () => Buffer.alloc(0),
    ...cloudAnswers(schema),
  };
  const server = createServer();
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    const path = String(headers[':path']);
    const answer = path.startsWith(SERVICE) ? answers[path.slice(SERVICE.length)] : undefined;
    // A client that goes away in the middle is no matter of ours.
    stream.on('error', () => stream.destroy());
    if (answer) respond(stream, answer);
    else stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': UNIMPLEMENTED }, { endStream: true });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  return {
    reattach: { Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: { Network: 'unix', String: socket } },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}

function respond(stream: ServerHttp2Stream, answer: (request: Buffer) => Buffer): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    const message = answer(Buffer.concat(chunks).subarray(5));
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': OK }));
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.end(Buffer.concat([head, message]));
  });
}
