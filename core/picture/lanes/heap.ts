/** A heap of whole numbers by cost: the cheapest comes out first, among equals the one that went in first. */
export function makeHeap() {
  let items = new Int32Array(1024);
  let costs = new Float64Array(1024);
  let ages = new Int32Array(1024);
  let size = 0;
  let age = 0;

  const grow = (): void => {
    const [i, c, a] = [items, costs, ages];
    items = new Int32Array(2 * i.length);
    costs = new Float64Array(2 * c.length);
    ages = new Int32Array(2 * a.length);
    items.set(i);
    costs.set(c);
    ages.set(a);
  };
  const put = (at: number, item: number, cost: number, born: number): void => {
    items[at] = item;
    costs[at] = cost;
    ages[at] = born;
  };
  /** True when the entry at `at` comes before one of this cost and age. */
  const before = (at: number, cost: number, born: number): boolean => {
    const own = costs[at] as number;
    return own < cost || (own === cost && (ages[at] as number) < born);
  };
  const copy = (from: number, to: number): void => put(to, items[from] as number, costs[from] as number, ages[from] as number);

  return {
    get size(): number {
      return size;
    },
    push(item: number, cost: number): void {
      if (size === items.length) grow();
      const born = age++;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (before(parent, cost, born)) break;
        copy(parent, at);
        at = parent;
      }
      put(at, item, cost, born);
    },
    /** Only when `size` is not 0. */
    pop(): number {
      const top = items[0] as number;
      size--;
      const [item, cost, born] = [items[size] as number, costs[size] as number, ages[size] as number];
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && before(child + 1, costs[child] as number, ages[child] as number)) child++;
        if (!before(child, cost, born)) break;
        copy(child, at);
        at = child;
      }
      put(at, item, cost, born);
      return top;
    },
  };
}
