import { cypherTokens } from "./cypher-tokens.js";
import type { Problem } from "./problem.js";
import type { Statement } from "./statements.js";

/** Marks as Chinese input methods write them, and those that Cypher knows. */
const NARROW: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "｛": "{",
  "｝": "}",
  "：": ":",
  "，": ",",
  "、": ",",
  "；": ";",
  "。": ".",
  "．": ".",
  "｜": "|",
  "＝": "=",
  "＜": "<",
  "＞": ">",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
};

/** Each of them that stands outside texts and comments, where none is Cypher, with what was meant. */
export function wideMarks({ text, start }: Statement): readonly Problem[] {
  return cypherTokens(text).flatMap((token) => {
    const meant = token.kind === "mark" ? NARROW[token.text] : undefined;
    if (meant === undefined) return [];
    return [{ kind: "unexpected", from: start + token.start, to: start + token.end, found: token.text, meant }];
  });
}
