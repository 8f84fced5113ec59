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
