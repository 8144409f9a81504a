import { pinyin } from "pinyin-pro";
import type { Areas } from "./areas.js";
import { NATION } from "./nation.js";

/** Areas whose names in Latin letters are not their pinyin, and the nation by those of its government. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  statecouncil: NATION,
  guowuyuan: NATION,
  innermongolia: "内蒙古自治区",
  tibet: "西藏自治区",
  shaanxi: "陕西省",
  hongkong: "香港特别行政区",
  macao: "澳门特别行政区",
  macau: "澳门特别行政区",
  harbin: "哈尔滨市",
  kashi: "喀什地区",
  kashgar: "喀什地区",
  hohhot: "呼和浩特市",
  urumqi: "乌鲁木齐市",
  lhasa: "拉萨市",
};
/** `xi-an`, `nei_meng_gu`: a name may be written in so many pieces. */
const MOST_PIECES = 4;

/**
 * Which areas a name in Latin letters may mean, their level said or not: `suzhou` 苏州市 and 宿州市, `suzhoushi` too. `isWord`: what is a
 * word as well (新建, 合作) is none without its level.
 */
export function createLatinNames(
  divisions: Iterable<{ readonly name: string; readonly short: string | null }>,
  isWord: (short: string) => boolean,
) {
  const byLetters = new Map<string, Set<string>>();
  const add = (letters: string, name: string) => {
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(name));
  };
  for (const { name, short } of divisions) {
    add(lettersOf(name), name);
    if (short !== null && !isWord(short)) add(lettersOf(short), name);
  }
  for (const [letters, name] of Object.entries(OTHER_SPELLINGS)) add(letters, name);
  return (letters: string): readonly string[] => [...(byLetters.get(letters) ?? [])];
}

function lettersOf(name: string): string {
  return pinyin(name, { toneType: "none", type: "array", v: true }).join("");
}

/** The areas that the last and longest of a path's names in Latin letters may mean: `suzhou-2013.txt`, `reports/Shanghai/2013.md`. */
export function areasOfPath(path: string, { spelled, has }: Pick<Areas, "spelled" | "has">): readonly string[] {
  for (const part of path.split(/[/\\]/).toReversed()) {
    const pieces = part.toLowerCase().match(/[a-zü]+/gu) ?? [];
    for (let length = Math.min(MOST_PIECES, pieces.length); length > 0; length -= 1) {
      for (let start = pieces.length - length; start >= 0; start -= 1) {
        const letters = pieces
          .slice(start, start + length)
          .join("")
          .replaceAll("ü", "v");
        const found = spelled(letters).filter((name) => name === NATION || has(name));
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}
