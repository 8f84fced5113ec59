import type { ResourceId } from '../model/design.ts';
import type { Kind } from './kind.ts';
import type { View } from './view.ts';

/** `rt`, `rt-2`, ...: an id for what a plan adds, that is no resource yet. Where the plan is made, the name is made unique too. */
export function freeId(view: View, stem: string): ResourceId {
  if (view.resource(stem) === undefined) return stem;
  for (let n = 2; ; n++) if (view.resource(`${stem}-${n}`) === undefined) return `${stem}-${n}`;
}

/** Whether the cloud takes this name. Its letters are counted as people count them. */
export const mayBeNamed = (name: string, { maxLength, pattern }: NonNullable<Kind['naming']>): boolean =>
  [...name].length <= maxLength && new RegExp(`^(?:${pattern})$`, 'u').test(name);
