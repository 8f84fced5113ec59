/** A heap of whole numbers by cost: the cheapest comes out first, among equals the one that went in first. */
export function makeHeap() {
  const items: number[] = [];
  const costs: number[] = [];
  const ages: number[] = [];
  let age = 0;
  const less = (a: number, b: number): boolean => {
    const difference = (costs[a] as number) - (costs[b] as number);
    return difference < 0 || (difference === 0 && (ages[a] as number) < (ages[b] as number));
  };
  const swap = (a: number, b: number): void => {
    for (const list of [items, costs, ages]) {
      const kept = list[a] as number;
      list[a] = list[b] as number;
      list[b] = kept;
    }
  };
  return {
    get size(): number {
      return items.length;
    },
    push(item: number, cost: number): void {
      let at = items.push(item) - 1;
      costs.push(cost);
      ages.push(age++);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!less(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    /** Only when `size` is not 0. */
    pop(): number {
      const top = items[0] as number;
      swap(0, items.length - 1);
      items.pop();
      costs.pop();
      ages.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < items.length && less(left, least)) least = left;
        if (right < items.length && less(right, least)) least = right;
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
}
