import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createView } from '../../../core/engine/view.ts';
import { exportTerraform, type TerraformExport } from '../../../core/exchange/terraform/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import type { Design } from '../../../core/model/design.ts';

/** Folder of the golden cases: `<case>/design.netdraft` beside the files that it becomes. */
export const CASES = join(import.meta.dirname, '../../golden/terraform');
export const CASE_NAMES: readonly string[] = readdirSync(CASES).sort();

const TEMPLATES = join(import.meta.dirname, '../../../templates');

const cases = new Map<string, Design>();
/** The design of a case; throws when the file is wrong, because the case is then. */
export function designOf(name: string): Design {
  const design = cases.get(name) ?? read(join(CASES, name, 'design.netdraft'));
  cases.set(name, design);
  return design;
}

/** Every golden design and every template, whoever adds one. */
export const DESIGNS: readonly (readonly [string, Design])[] = [
  ...CASE_NAMES.map((name) => [name, designOf(name)] as const),
  ...readdirSync(TEMPLATES)
    .filter((file) => file.endsWith('.netdraft'))
    .sort()
    .map((file) => [`templates/${file}`, read(join(TEMPLATES, file))] as const),
];

function read(file: string): Design {
  const result = readDesign(readFileSync(file, 'utf8'), file);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors, undefined, 2));
  return result.design;
}

const made = new WeakMap<Design, TerraformExport>();
/** Made once for each design: what is asked of a case is asked of the same files. */
export function exported(design: Design): TerraformExport {
  const result = made.get(design) ?? exportTerraform(createView(design), design);
  made.set(design, result);
  return result;
}
