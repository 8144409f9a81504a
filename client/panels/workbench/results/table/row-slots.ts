/**
 * Gives rows in sight elements that they keep while they are in sight. A row that comes takes the element of one that has gone, so
 * that only what differs between the two is drawn anew. Slots are told by number, for the places asked for, in their order.
 */
export type RowSlots = (places: readonly number[]) => readonly number[];

export function createRowSlots(): RowSlots {
  let held: ReadonlyMap<number, number> = new Map();
  return (places) => {
    const next = new Map<number, number>();
    for (const place of places) {
      const slot = held.get(place);
      if (slot !== undefined) next.set(place, slot);
    }
    const taken = new Set(next.values());
    let free = 0;
    const takeFree = () => {
      while (taken.has(free)) free += 1;
      taken.add(free);
      return free;
    };
    const slots = places.map((place) => next.get(place) ?? takeFree());
    held = new Map(places.map((place, at) => [place, slots[at] ?? 0]));
    return slots;
  };
}
