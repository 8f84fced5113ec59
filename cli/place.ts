import type { PlaceRef } from '../core/model/reason.ts';

/** A place as a path into the file: `rt-private.routes[0].target`. */
export function placePath({ resource, field, index, column }: PlaceRef): string {
  const row = index === undefined ? '' : `[${index}]`;
  return [resource, ...(field === undefined ? [] : [field + row]), ...(column === undefined ? [] : [column])].join('.');
}
