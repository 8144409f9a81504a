/** A binary heap: what comes first by `isBefore` is taken first. */
export interface PriorityQueue<Item> {
  push(item: Item): void;
  pop(): Item | undefined;
}

export function createPriorityQueue<Item>(isBefore: (a: Item, b: Item) => boolean): PriorityQueue<Item> {
  const heap: Item[] = [];

  function rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!swapIfBefore(at, above)) return;
      at = above;
    }
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const first = isItemBefore(right, left) ? right : left;
      if (!swapIfBefore(first, at)) return;
      at = first;
    }
  }

  function isItemBefore(a: number, b: number): boolean {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && isBefore(one, other);
  }

  function swapIfBefore(a: number, b: number): boolean {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined || !isBefore(one, other)) return false;
    heap[a] = other;
    heap[b] = one;
    return true;
  }

  return {
    push(item) {
      heap.push(item);
      rise(heap.length - 1);
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
