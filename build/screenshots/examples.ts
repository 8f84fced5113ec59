import { readdirSync, readFileSync } from 'node:fs';
import { readDesign } from '../../core/file/read.ts';
import { KINDS } from '../../core/kinds/index.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { nameOf, type ResourceId } from '../../core/model/design.ts';
import { inProject } from '../lib/places.mjs';

/** A resource that shows what its kind can say. */
export interface Example {
  readonly kind: Kind;
  readonly file: string;
  readonly id: ResourceId;
  readonly name: string;
}

/** Of every kind the resource of which most is set, in the templates and in the golden designs; by file. */
export function examplesByFile(): ReadonlyMap<string, readonly Example[]> {
  const richest = new Map<string, Example & { readonly length: number }>();
  for (const file of designFiles()) {
    const read = readDesign(readFileSync(file, 'utf8'), file);
    if ('errors' in read) throw new Error(`${file} cannot be read`);
    for (const [id, resource] of Object.entries(read.design.resources)) {
      const kind = KINDS.find((one) => one.id === resource.kind);
      const { length } = JSON.stringify(resource);
      if (kind && length > (richest.get(kind.id)?.length ?? 0)) richest.set(kind.id, { kind, file, id, name: nameOf(id, resource), length });
    }
  }
  const missing = KINDS.filter((kind) => !richest.has(kind.id));
  if (missing.length > 0) throw new Error(`no design has a ${missing.map((kind) => kind.id).join(', ')}`);
  const byFile = new Map<string, Example[]>();
  for (const example of richest.values()) byFile.set(example.file, [...(byFile.get(example.file) ?? []), example]);
  return byFile;
}

function designFiles(): readonly string[] {
  return ['templates', 'test/golden'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.netdraft'))
      .sort()
      .map((file) => inProject(`${folder}/${file}`)),
  );
}
