import { cypherTokens } from "./cypher-tokens.js";

/** Whether the word that ends at the caret is written elsewhere in the query too: then it is whole, and Enter is meant for the text. */
export function isKnownWord(text: string, caret: number): boolean {
  const tokens = cypherTokens(text).filter(({ kind }) => kind === "word");
  const typed = tokens.find(({ end }) => end === caret);
  return typed !== undefined && tokens.some((token) => token !== typed && token.text === typed.text);
}
