import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type GoRuntime, type HclParser, startHcl } from '../core/exchange/terraform-read/hcl.ts';

/** What Node has without saying so in its types, and what the runtime adds. */
interface Loaded {
  readonly Go: new () => GoRuntime;
  readonly WebAssembly: { instantiate(code: Uint8Array, imports: object): Promise<{ readonly instance: object }> };
}

let started: Promise<HclParser> | undefined;

/** The parser of Terraform's language. Started when it is asked for first: most commands need none. */
export function hclParser(code: URL): Promise<HclParser> {
  started ??= (async () => {
    // It defines `Go` and exports nothing.
    await import('@cdktn/hcl2json/wasm/wasm_exec.js');
    const { Go, WebAssembly } = globalThis as unknown as Loaded;
    const go = new Go();
    const { instance } = await WebAssembly.instantiate(gunzipSync(await readFile(code)), go.importObject);
    return startHcl(go, instance);
  })();
  return started;
}
