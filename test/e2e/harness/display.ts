import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

export interface VirtualDisplay {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  stop(): void;
}

/** Starts an X server without a screen. It picks a free number by itself and says which once it is ready. */
export function startDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = server.stdio[3] as Socket;
  return new Promise((resolve, reject) => {
    let said = '';
    channel.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('\n')) return;
      // It lives as long as whoever asked for it, and keeps nobody from ending.
      server.unref();
      channel.unref();
      resolve({ name: `:${said.trim()}`, stop: () => server.kill() });
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
