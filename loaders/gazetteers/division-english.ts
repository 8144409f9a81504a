import { pinyin } from "pinyin-pro";
import type { Division } from "./gazetteers.js";

/** Autonomous regions, and prefectures of Sichuan, Yunnan, Gansu and Qinghai, whose names are not spelled as Chinese. */
const OF_OTHER_TONGUES = /^(?:15|54|65|5132|5133|5334|6230|63(?!01|02))/u;
const LEVELS: readonly (readonly [end: RegExp, english: string])[] = [
  [/(?<=..)新区$/u, " New Area"],
  [/(?<=..)(?<![矿特林地治族])区$/u, " District"],
  [/(?<=..)(?<!治)县$/u, " County"],
  [/(?<=..)市$/u, ""],
];

/** Where the dictionary of readings has another one, or the name another origin. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ["乐亭", "Laoting"],
  ["乐清", "Yueqing"],
  ["什邡", "Shifang"],
  ["六合", "Luhe"],
  ["吴堡", "Wubu"],
  ["哈尔滨", "Harbin"],
  ["大埔", "Dabu"],
  ["宕昌", "Tanchang"],
  ["曾都", "Zengdu"],
  ["民乐", "Minle"],
  ["泌阳", "Biyang"],
  ["洪洞", "Hongtong"],
  ["涡阳", "Guoyang"],
  ["牟定", "Mouding"],
  ["珲春", "Hunchun"],
  ["筠连", "Junlian"],
  ["繁峙", "Fanshi"],
  ["蚌山", "Bengshan"],
  ["调兵山", "Diaobingshan"],
  ["闵行", "Minhang"],
  ["黄陂", "Huangpi"],
  ["齐齐哈尔", "Qiqihar"],
]);

/**
 * 无锡市 → Wuxi, 增城区 → Zengcheng District, 六安市 → Lu’an: as GB/T 28039 spells names of places, without tones. Null for areas of a people,
 * for names of one character besides the level, and where the name comes from another tongue.
 */
export function englishDivisionName({ code, name }: Division): string | null {
  if (OF_OTHER_TONGUES.test(code) || !/^[1-6]/u.test(code)) return null;
  const level = LEVELS.find(([end]) => end.test(name));
  if (level === undefined) return null;
  const [end, english] = level;
  const short = name.replace(end, "");
  return `${SPELLED.get(short) ?? spelled(short)}${english}`;
}

function spelled(short: string): string {
  const syllables = pinyin(short, { toneType: "none", type: "array" }).map((syllable, index) =>
    // As a part of a place’s name always the city: Jiangdu, Duyun.
    short.charAt(index) === "都" ? "du" : syllable,
  );
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aeo]/u.test(syllable) ? `’${syllable}` : syllable))
    .join("");
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
