/** The readings that a Chinese character may have, in pinyin without tones: `{ 重: ["zhong", "chong"] }`. */
export type Readings = Readonly<Record<string, readonly string[]>>;

/**
 * How well a name fits what was typed: 0 is best, null not at all. All words that were typed have to be found, each in its place or
 * order anywhere: as it is written, as the pinyin or first letters of Chinese, or as letters that follow each other with gaps.
 */
export function matchCost(typed: string, name: string, readings: Readings): number | null {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const costs = words.map((word) => wordCost(word, name.toLowerCase(), readings));
  return costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
}

const AT_START = 0;
const AT_WORD = 1;
const INSIDE = 2;
const BY_PINYIN = 3;
const WITH_GAPS = 6;

function wordCost(word: string, name: string, readings: Readings): number | null {
  const at = name.indexOf(word);
  if (at === 0) return AT_START;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? "") ? INSIDE : AT_WORD;
  const characters = Array.from(name);
  const start = characters.findIndex((_, index) => isReadFrom(word, characters, index, readings));
  if (start >= 0) return BY_PINYIN + (start > 0 ? 1 : 0);
  return /^[a-z]{3,}$/u.test(word) && hasInOrder(word, name) ? WITH_GAPS : null;
}

/** Whether letters are the readings of the characters from one on, each whole or as its beginning: `cxpb` and `chongxinpai` of 重新排布. */
function isReadFrom(letters: string, characters: readonly string[], index: number, readings: Readings): boolean {
  if (letters === "") return true;
  const character = characters[index];
  if (character === undefined) return false;
  const forms = readings[character] ?? [];
  return forms.some((form) => {
    for (let length = form.length; length > 0; length -= 1) {
      const isNext = letters.startsWith(form.slice(0, length));
      if (isNext && isReadFrom(letters.slice(length), characters, index + 1, readings)) return true;
    }
    return false;
  });
}

/** Whether the letters begin words of the name, or follow in them: `fwin` in “fit to window”. */
function hasInOrder(word: string, name: string): boolean {
  let at = -1;
  return Array.from(word).every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at >= 0;
  });
}
