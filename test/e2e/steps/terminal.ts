import { spawnSync } from 'node:child_process';
import { inProject } from '../../../build/lib/places.mjs';

/** Runs the built command line on what the window has written. */
export function netdraft(...args: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('out/cli/netdraft.cjs'), ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** What `netdraft trace` says of a flow: the outcome of each family. */
export function verdictsOf(file: string, from: string, to: string, port: number): Readonly<Record<string, string>> {
  const { out } = netdraft('trace', file, '--from', from, '--to', to, '--port', String(port), '--json');
  const { answers } = JSON.parse(out) as { answers: readonly { family: string; outcome: string }[] };
  return Object.fromEntries(answers.map(({ family, outcome }) => [family, outcome]));
}
