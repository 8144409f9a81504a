import { pinyin } from "pinyin-pro";
import type { AnnotatedCharacter } from "./damage.js";
import { hasToneMark } from "./readings.js";

/** For tests: numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** For tests: thirty characters of the text with their first reading, which a site might have annotated. */
export function annotatedOf(text: string, seed: number): AnnotatedCharacter[] {
  const random = randomFrom(seed);
  const characters = [...new Set(text.match(/[\u4E00-\u9FFF]/gu))];
  return Array.from({ length: 30 }, () => characters[Math.floor(random() * characters.length)] ?? "")
    .map((character): AnnotatedCharacter => [character, pinyin(character, { type: "array" })[0] ?? ""])
    .filter(
      ([character, reading], index, all) => hasToneMark(reading) && all.findIndex(([c]) => c === character) === index,
    );
}
