/** Results on their way from one that makes them to one that takes them, in order. */
export interface ResultQueue<Item> {
  push(item: Item): void;
  /** No more will come. */
  end(): void;
  /** May be walked once. */
  readonly items: AsyncIterable<Item>;
}

/** `onTaken` is called whenever an item leaves the queue: then there is room for another. */
export function createResultQueue<Item>(onTaken: () => void): ResultQueue<Item> {
  const waiting: Item[] = [];
  let isEnded = false;
  let wake: (() => void) | null = null;

  async function* items(): AsyncGenerator<Item> {
    for (;;) {
      const item = waiting.shift();
      if (item !== undefined) {
        onTaken();
        yield item;
      } else if (isEnded) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    push(item) {
      waiting.push(item);
      wake?.();
    },
    end() {
      isEnded = true;
      wake?.();
    },
    items: items(),
  };
}
