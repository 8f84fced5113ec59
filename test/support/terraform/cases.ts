import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createView } from '../../../core/engine/view.ts';
import { exportTerraform, type TerraformExport } from '../../../core/exchange/terraform/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import type { Design } from '../../../core/model/design.ts';

/** Folder of the golden cases: `<case>/design.netdraft` beside the files that it becomes. */
export const CASES = join(import.meta.dirname, '../../golden/terraform');
export const CASE_NAMES: readonly string[] = readdirSync(CASES).sort();

/** The design of a case; throws when the file is wrong, because the case is then. */
export function designOf(name: string): Design {
  const file = join(CASES, name, 'design.netdraft');
  const result = readDesign(readFileSync(file, 'utf8'), file);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors, undefined, 2));
  return result.design;
}

export const exported = (design: Design): TerraformExport => exportTerraform(createView(design), design);
