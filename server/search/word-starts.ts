import { readingsOf } from "#loaders/graph/readings.js";

/**
 * Where the words of a name begin, told from its pinyin, which is written together within a word: 西岸传媒港, `xian chuanmeigang` gives
 * 0 and 2. Ends where the two do not go together.
 */
export function wordStartsFrom(units: readonly string[], pinyin: string): readonly number[] {
  const starts: number[] = [];
  const words = pinyin.split(" ");
  let word = 0;
  let at = 0;
  for (const [index, unit] of units.entries()) {
    const rest = (words[word] ?? "").slice(at);
    const spelled = spellingAt(unit, rest);
    if (spelled === 0) break;
    if (at === 0) starts.push(index);
    at += spelled;
    if (spelled === rest.length) {
      word += 1;
      at = 0;
    }
  }
  return starts;
}

/** How many letters of `rest` spell the character; 0 where none do. */
function spellingAt(unit: string, rest: string): number {
  const readings = readingsOf(unit);
  if (readings.length === 0) return rest.startsWith(unit) ? unit.length : 0;
  return Math.max(0, ...readings.filter((reading) => rest.startsWith(reading)).map(({ length }) => length));
}
