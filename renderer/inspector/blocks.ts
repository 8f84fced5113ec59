import type { ResourceId } from '../../core/model/design.ts';
import type { TerraformFiles } from '../../core/protocol/engine.ts';

const HEAD = /^(?:#.*\n)*(resource|data) "([^"]+)" "([^"]+)"/;

/** The blocks of one resource out of all files, in their order. */
export function blocksOf({ files, owners }: Pick<TerraformFiles, 'files' | 'owners'>, id: ResourceId): string {
  return Object.values(files)
    .flatMap((text) => text.split(/\n\n+(?=(?:#|resource|data|variable|output|locals))/))
    .filter((block) => {
      const head = HEAD.exec(block);
      return head && owners[`${head[1] === 'data' ? 'data.' : ''}${head[2]}.${head[3]}`] === id;
    })
    .map((block) => block.trim())
    .join('\n\n');
}
