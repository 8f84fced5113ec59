import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

export interface VirtualDisplay {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  stop(): void;
}

/** The server lives as long as the pipe that its shell reads: it ends even when the tests are killed, who then could stop nothing. */
const SCRIPT = 'Xvfb "$@" & cat; kill $!';
const ARGUMENTS = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];

/** Starts an X server without a screen. It picks a free number by itself and says which once it is ready. It keeps nobody from ending. */
export function startDisplay(): Promise<VirtualDisplay> {
  const server = spawn('sh', ['-c', SCRIPT, 'Xvfb', ...ARGUMENTS], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const pipe = server.stdin as unknown as Socket;
  const channel = server.stdio[3] as Socket;
  return new Promise((resolve, reject) => {
    let said = '';
    channel.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('\n')) return;
      server.unref();
      channel.unref();
      pipe.unref();
      resolve({ name: `:${said.trim()}`, stop: () => pipe.destroy() });
    });
    channel.once('end', () => reject(new Error('Xvfb could not be started')));
    server.once('error', reject);
  });
}
