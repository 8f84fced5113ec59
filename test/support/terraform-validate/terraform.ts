import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROVIDERS } from '../terraform/schema.ts';
import { serveProvider } from './provider.ts';

/** True when `terraform` is on the PATH. */
export const hasTerraform = (): boolean => spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0;

export interface Answer {
  readonly code: number | null;
  /** Both streams of terraform, without colours. */
  readonly output: string;
}
export interface Terraform {
  /** `terraform fmt -check -diff -recursive`: code 0 when every file stands as it would write it; names may have folders. */
  format(files: Readonly<Record<string, string>>): Promise<Answer>;
  /** `terraform validate` against the schemas of the providers: code 0 when it is valid. */
  validate(files: Readonly<Record<string, string>>): Promise<Answer>;
  /** `terraform show -json` of a plan that makes everything; and of the state after it was applied. Throws when terraform refuses. */
  show(files: Readonly<Record<string, string>>): Promise<{ readonly plan: object; readonly state: object }>;
  /** The plan alone. */
  plan(files: Readonly<Record<string, string>>): Promise<object>;
  close(): Promise<void>;
}

/** The real terraform with providers that know their schemas: no download, no `terraform init`, no settings of the user. */
export async function startTerraform(): Promise<Terraform> {
  const scratch = mkdtempSync(join(tmpdir(), 'netdraft-terraform-'));
  const running = await Promise.all(
    PROVIDERS.map(async ({ name, address, schema }) => ({ address, provider: await serveProvider(schema, join(scratch, `${name}.sock`)) })),
  );
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('TF_'));
  const env = {
    ...Object.fromEntries(clean),
    TF_CLI_CONFIG_FILE: devNull,
    TF_DATA_DIR: join(scratch, 'data'),
    CHECKPOINT_DISABLE: '1',
    TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(running.map(({ address, provider }) => [address, provider.reattach]))),
  };
  const folderOf = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(scratch, 'files-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  const run = async (files: Readonly<Record<string, string>>, args: readonly string[]): Promise<Answer> =>
    spawnTerraform([`-chdir=${folderOf(files)}`, ...args], env);
  const planned = async (files: Readonly<Record<string, string>>) => {
    const folder = folderOf(files);
    const variables = [
      ...Object.values(files)
        .join('\n')
        .matchAll(/^variable "(\w+)" \{\n(?: {2}.*\n)*?\}/gm),
    ].filter(([block]) => !block.includes('default'));
    const values = variables.map(([block, name]) => `${name} = ${block.includes('number') ? 1 : '"x"'}\n`).join('');
    writeFileSync(join(folder, 'terraform.tfvars'), values);
    // A variable may name a file.
    writeFileSync(join(folder, 'x'), '');
    const step = async (...args: readonly string[]): Promise<string> => {
      const { code, output } = await spawnTerraform([`-chdir=${folder}`, ...args], env);
      if (code !== 0) throw new Error(output);
      return output;
    };
    await step('plan', '-no-color', '-input=false', '-refresh=false', '-lock=false', '-out=plan');
    return { plan: JSON.parse(await step('show', '-json', 'plan')) as object, step };
  };
  const show = async (files: Readonly<Record<string, string>>): Promise<{ readonly plan: object; readonly state: object }> => {
    const { plan, step } = await planned(files);
    await step('apply', '-no-color', '-input=false', '-lock=false', 'plan');
    return { plan, state: JSON.parse(await step('show', '-json')) as object };
  };
  return {
    format: (files) => run(files, ['fmt', '-check', '-diff', '-recursive']),
    validate: (files) => run(files, ['validate', '-no-color']),
    show,
    plan: async (files) => (await planned(files)).plan,
    async close() {
      await Promise.all(running.map(({ provider }) => provider.close()));
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function spawnTerraform(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('terraform', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
