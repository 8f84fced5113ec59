/** Turns the text of a `.tf` or `.tfvars` file into blocks. Rejects with what is wrong and where (`main.tf:3,14-20: ...`). */
export type HclParser = (path: string, text: string) => Promise<object>;

/** The part of Go's runtime for WebAssembly (`wasm_exec.js`) that is used. */
export interface GoRuntime {
  readonly importObject: object;
  run(instance: object): Promise<void>;
}
type Callback = (error: string | null | undefined, answer: string) => void;

/** Where the program of `@cdktn/hcl2json` leaves its functions. */
const ROOT = '__parse_terraform_config_wasm__';

/** Starts the program of `@cdktn/hcl2json`, which a host has loaded in its own way: the same in the window and in a terminal. */
export function startHcl(go: GoRuntime, instance: object): HclParser {
  const functions: { parse?: (path: string, text: string, done: Callback) => void } = {};
  const all = globalThis as Record<string, unknown>;
  // It looks where Node has everything, which is called otherwise elsewhere.
  all.global ??= globalThis;
  all[ROOT] = functions;
  // It runs as long as the program around it does.
  void go.run(instance);
  return (path, text) =>
    new Promise((resolve, reject) => {
      if (!functions.parse) return reject(new Error('the parser of Terraform did not start'));
      functions.parse(path, text, (error, answer) => (error ? reject(new Error(String(error))) : resolve(JSON.parse(answer) as object)));
    });
}
