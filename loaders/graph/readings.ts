import { pinyin } from "pinyin-pro";
import { remembered } from "../remembered.js";

const HAN = /^\p{Script=Han}$/u;

/**
 * All the ways a character is read, toneless, the most common first: 重 is `zhong`, `chong`. What is written ü is given as `v` and as
 * `u`, both of which people type. Empty for all that is no Chinese character.
 */
export const readingsOf = remembered(30_000, (character: string): readonly string[] => {
  if (!HAN.test(character)) return [];
  const read = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
  const plain = read.map((reading) => reading.toLowerCase()).filter((reading) => /^[a-z]+$/u.test(reading));
  return [...new Set(plain.flatMap((one) => (one.includes("v") ? [one, one.replace("v", "u")] : [one])))];
});
