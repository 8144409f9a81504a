import { charactersOf } from "../core/names/characters.js";

/** A Latin word, or one character of a script that is written without spaces. */
const PIECE =
  /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|\p{RI}{2}|\p{Extended_Pictographic}[\p{EMod}\ufe0f]?(?:\u200d\p{Extended_Pictographic}[\p{EMod}\ufe0f]?)*|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+|\s+/gu;

/** What begins no line: it goes over with what is before it. */
const CLOSING = /^[、。，．：；？！…）〕］｝〉》」』】”’%‰,.:;?!)\]}]/u;

/** What ends no line. */
const OPENING = /[（〔［｛〈《「『【“‘([{]$/u;

/** A text in lines that are no wider than `width`; a word that is wider by itself is cut. */
export function wrappedText(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const put = (piece: string) => {
    if (measure(line + piece) <= width) line += piece;
    else {
      const [stays, goes] = brokenBefore(piece, line);
      const fits = measure(goes + piece) <= width;
      if (line.trim() !== "") lines.push((fits ? stays : line).trim());
      line = (fits ? goes + piece : piece).trim();
    }
  };
  for (const [piece] of text.matchAll(PIECE)) {
    if (measure(piece) <= width) put(piece);
    else for (const character of charactersOf(piece)) put(character);
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** What of the line stays where the piece goes over, and what goes over with it; all stays where there is no better place. */
function brokenBefore(piece: string, line: string): readonly [stays: string, goes: string] {
  const pieces = [...line.matchAll(PIECE)].map(([each]) => each);
  const isBad = (at: number) => CLOSING.test(pieces[at] ?? piece) || OPENING.test(pieces[at - 1] ?? "");
  let at = pieces.length;
  while (at > 0 && isBad(at)) at -= 1;
  return at === 0 ? [line, ""] : [pieces.slice(0, at).join(""), pieces.slice(at).join("")];
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function shortenedText(text: string, width: number, measure: (line: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = charactersOf(text);
  let [least, most] = [0, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${characters.slice(0, middle).join("")}…`) <= width) least = middle;
    else most = middle - 1;
  }
  return `${characters.slice(0, least).join("")}…`;
}
