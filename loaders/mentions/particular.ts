import type { Reading } from "./reading.js";
import { isOneCharacter, type Token } from "./tokens.js";

/** True when every word only says of what kind or size: 重点产业. */
export function isGeneric(tokens: readonly Token[], reading: Reading): boolean {
  return (
    tokens.length <= 2 &&
    tokens.every(
      (token) =>
        token.kind === "quantity" ||
        token.kind === "mark" ||
        reading.gazetteers.words.generic.has(token.text) ||
        reading.gazetteers.words.lead.has(token.text),
    )
  );
}

const NAME_TAGS: ReadonlySet<string> = new Set(["ns", "nr", "nrt", "nrfg", "nt", "nz", "j", "x"]);

/** Characters that the dictionary could not join to a word are pieces of names, unless they mean something by themselves. */
const NAME_CHARACTER_TAGS: ReadonlySet<string> = new Set("n ng nr nrt nrfg ns nz zg g x j a b m q f".split(" "));
const COMMON_CHARACTERS =
  "新老旧大小高低内外上下前后左右和与县市区省国级型式化性者多个人全各双两三四五六七八九十一二百千万亿首再主副次总分间性类种批等";

/** 5A级景区: how good, not which. */
const GRADE = /^\d?A+$/u;

/** True when something in it names one thing: a place, a quoted word, digits, or characters that no dictionary joins. */
export function isNamed(tokens: readonly Token[], reading: Reading): boolean {
  return tokens.some((token) => {
    if (token.kind === "number") return !GRADE.test(token.text);
    if (token.kind === "quote" || token.kind === "bracket") return true;
    if (token.kind !== "word") return false;
    if (reading.gazetteers.words.generic.has(token.text)) return false;
    if (isOneCharacter(token.text))
      return NAME_CHARACTER_TAGS.has(token.tag) && !COMMON_CHARACTERS.includes(token.text);
    return NAME_TAGS.has(token.tag) || isPlaceToken(token, reading);
  });
}

/** A word that is tagged or known as a place. */
export function isPlaceToken(token: Token, reading: Reading): boolean {
  const match = reading.divisions.longestAt(token.text, 0);
  return token.tag === "ns" || (match !== null && match.end === token.text.length);
}

/** True for pieces of names: 龙吴 before 路, but not 渠 in the word 渠道. */
export function isNamePiece(token: Token): boolean {
  return isOneCharacter(token.text) || NAME_TAGS.has(token.tag);
}

/** 省|环保产业|集团, 市|公共医疗|中心. */
export function startsWithLevel(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && /^[省市区县]$/u.test(tokens[0]?.text ?? "");
}
