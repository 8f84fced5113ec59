import { labelsOf } from '../../core/exchange/terraform/labels.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';

const HEAD = /^(?:resource|data) "([^"]+)" "([^"]+)"/;

/** The blocks of one resource out of all files: those with its label, or a longer name that begins with it (a route of a table). */
export function blocksOf(files: Readonly<Record<string, string>>, design: Design, id: ResourceId): string {
  const labels = labelsOf(design);
  const label = labels.get(id);
  if (label === undefined) return '';
  const longer = [...labels].filter(([other, name]) => other !== id && name.startsWith(`${label}_`)).map(([, name]) => name);
  const theirs = new Set([...labels].filter(([other, name]) => other !== id && name === label).map(([other]) => typeOf(design, other)));
  const own = (type: string, name: string): boolean => {
    if (theirs.has(type) && type !== typeOf(design, id)) return false;
    if (name === label) return true;
    return name.startsWith(`${label}_`) && !longer.some((other) => name === other || name.startsWith(`${other}_`));
  };
  return Object.values(files)
    .flatMap((text) => text.split(/\n\n+(?=(?:#|resource|data|variable|output|locals))/))
    .filter((block) => {
      const head = HEAD.exec(block.replace(/^(?:#.*\n)+/, ''));
      return head?.[1] !== undefined && head[2] !== undefined && own(head[1], head[2]);
    })
    .map((block) => block.trim())
    .join('\n\n');
}

/** Terraform calls a thing as the kind is called: tells apart two resources of the same name. */
const typeOf = (design: Design, id: ResourceId): string | undefined => design.resources[id]?.kind.replace(/[.-]/g, '_');
