import * as Comlink from 'comlink';
import program from '@cdktn/hcl2json/main.wasm.gz?url';
import { createImportReader } from '../../core/exchange/import-reader.ts';
import type { HclParser } from '../../core/exchange/terraform-read/hcl.ts';
import { type GoRuntime, startHcl } from '../../core/exchange/terraform-read/hcl.ts';
import { ownFile } from './own-file.ts';

/** The parser of Terraform's language, 2 MB packed: loaded when a file is written in it. */
async function loadHcl(): Promise<HclParser> {
  await import('@cdktn/hcl2json/wasm/wasm_exec.js');
  const go = new (globalThis as unknown as { Go: new () => GoRuntime }).Go();
  const { instance } = await WebAssembly.instantiate(await unpacked(await (await ownFile(program)).blob()), go.importObject as WebAssembly.Imports);
  return startHcl(go, instance);
}
/** Some servers say of a `.gz` that it is only packed for the way; the browser has unpacked it then. */
async function unpacked(file: Blob): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  return packed ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer() : file.arrayBuffer();
}
let hcl: Promise<HclParser> | undefined;

Comlink.expose(
  createImportReader({
    startHcl: () => {
      hcl ??= loadHcl();
      return hcl;
    },
    decoder: (encoding) => new TextDecoder(encoding, { fatal: true }) as ReturnType<Parameters<typeof createImportReader>[0]['decoder']>,
  }),
);
