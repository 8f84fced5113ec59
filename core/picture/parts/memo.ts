import type { Design } from '../../model/design.ts';
import type { Faces, Geometry } from '../layout/geometry.ts';

/** Remembers what was made for an object and a key, as long as the object lives: a face that did not change is not drawn anew. */
export function memo<O extends object, T>(): (object: O, key: string, make: () => T) => T {
  const known = new WeakMap<O, Map<string, T>>();
  return (object, key, make) => {
    let made = known.get(object);
    if (!made) {
      made = new Map();
      known.set(object, made);
    }
    let value = made.get(key);
    if (value === undefined) {
      // A face that many resources share (an empty one) must not collect without end.
      if (made.size > 400) made.clear();
      value = make();
      made.set(key, value);
    }
    return value;
  };
}

/** Remembers what follows from a drawing alone, whatever is asked about it and however near it is looked at. */
export function ofDrawing<T>(make: (design: Design, faces: Faces, geometry: Geometry) => T): typeof make {
  const known = new WeakMap<Geometry, { readonly resources: Design['resources']; readonly faces: Faces; readonly made: T }>();
  return (design, faces, geometry) => {
    const last = known.get(geometry);
    if (last?.resources === design.resources && last.faces === faces) return last.made;
    const made = make(design, faces, geometry);
    known.set(geometry, { resources: design.resources, faces, made });
    return made;
  };
}
