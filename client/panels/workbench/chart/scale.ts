/** Round steps over a range, both ends within or just outside of it. */
export function roundTicks(from: number, to: number, most = 5): readonly number[] {
  if (from === to) return [from];
  const rough = (to - from) / most;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * magnitude).find((each) => each >= rough) ?? rough;
  const first = Math.floor(from / step);
  const count = Math.ceil(to / step) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** From zero where that is near: small changes of large figures stay to be seen, and all others are not made larger than they are. */
export function valueRange(values: readonly number[]): readonly [from: number, to: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = least > 0 && least < most / 2 ? 0 : least;
  const to = least < 0 ? Math.max(most, 0) : most;
  const ticks = roundTicks(from, to === from ? from + 1 : to);
  return [ticks[0] ?? from, ticks.at(-1) ?? most];
}

/** Places at least so far from each other, as near to the wished ones as that allows, and none beyond the end. */
export function spread(wished: readonly number[], gap: number, end: number): readonly number[] {
  const order = wished.map((at, index) => ({ at, index })).toSorted((one, other) => one.at - other.at);
  const placed: number[] = [];
  for (const [rank, { at }] of order.entries())
    placed.push(Math.max(at, rank === 0 ? at : (placed[rank - 1] ?? 0) + gap));
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    placed[rank] = Math.min(placed[rank] ?? 0, rank === placed.length - 1 ? end : (placed[rank + 1] ?? end) - gap);
  }
  const places = wished.map(() => 0);
  for (const [rank, { index }] of order.entries()) places[index] = placed[rank] ?? 0;
  return places;
}
