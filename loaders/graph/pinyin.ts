import { pinyin } from "pinyin-pro";
import { remembered } from "../remembered.js";

export interface Spelling {
  /** Toneless syllables, written together within a word: `xian chuanmeigang`. */
  readonly pinyin: string;
  /** `xacmg` */
  readonly initials: string;
}

/** How a name is typed on a Latin keyboard. `words` are its parts in order, e.g. 西岸 and 传媒港. */
export function spellName(words: readonly string[]): Spelling {
  const spelled = words.map((word) => syllables(word));
  return {
    pinyin: spelled
      .map((parts) => parts.join(""))
      .filter((word) => word.length > 0)
      .join(" "),
    initials: spelled
      .flat()
      .map((syllable) => (/^[0-9]/.test(syllable) ? syllable : syllable.charAt(0)))
      .join(""),
  };
}

/** Half of a report's names stand in others too. */
const syllables = remembered(10_000, (word) =>
  pinyin(word, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .filter((syllable) => syllable.length > 0),
);
