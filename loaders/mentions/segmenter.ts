import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createDictionary, type Dictionary } from "./dictionary.js";

/** A word and its part of speech in jieba's tags (`v`, `ns`, `nr`, …). */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/** A word as it was met: `node` is the same for the same word of the dictionary, and 0 for what that does not have. */
export interface MetWord extends Word {
  readonly node: number;
}

export type Segmenter = (text: string) => MetWord[];

/**
 * Cuts text into words with jieba's dictionary and the given words besides, as jieba does without its model of new words: of all ways to cut
 * the likeliest, by the words' frequencies. A name that no list knows thus comes as single characters, which the grammar joins with
 * better borders than the guess has. The dictionary (5 MB) is read at the first cut. `splitWord` may cut what it holds for one word. In
 * TypeScript, since handing each word over from the native jieba takes longer than cutting.
 */
export function createSegmenter(
  words: Iterable<readonly [word: string, tag: string]>,
  splitWord: (word: Word) => readonly Word[] | null,
): Segmenter {
  let cut: Segmenter | null = null;
  return (text) => {
    cut ??= createCut(createDictionary(dictionaryText(words)), splitWord);
    return cut(text);
  };
}

const FREQUENCY = 3000;

function dictionaryText(words: Iterable<readonly [word: string, tag: string]>): string {
  const file = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  const own = Array.from(words, ([word, tag]) => `${word} ${FREQUENCY} ${tag}\n`);
  return `${readFileSync(file, "utf8").trimEnd()}\n${own.join("")}`;
}

/** What words are made of; all else stands alone. */
const WORD_SIGN = /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFFa-zA-Z0-9+#&._%-]/u;
const LETTER = /[a-zA-Z0-9]/u;

function createCut(dictionary: Dictionary, splitWord: (word: Word) => readonly Word[] | null): Segmenter {
  const { next, weight, tag, leastWeight } = dictionary;
  const isWordSign = signTable(WORD_SIGN);
  const isLetter = signTable(LETTER);
  /** For each position the best way's weight to the end, where its first word ends and which node that is; 0: none. */
  let best = new Float64Array(256);
  let ends = new Int32Array(256);
  let wordNodes = new Int32Array(256);

  function weigh(text: string, start: number, end: number): void {
    best[end] = 0;
    for (let position = end - 1; position >= start; position -= 1) {
      let most = -Infinity;
      let to = 0;
      let word = 0;
      let node = 0;
      for (let index = position; index < end; index += 1) {
        node = next(node, text.charCodeAt(index));
        if (node === 0) break;
        const sum = weight(node) + (best[index + 1] ?? 0);
        // Of equals the longest; not a number where no word ends.
        if (sum >= most) [most, to, word] = [sum, index + 1, node];
      }
      if (word === 0) [most, to] = [leastWeight + (best[position + 1] ?? 0), position + 1];
      best[position] = most;
      ends[position] = to;
      wordNodes[position] = word;
    }
  }

  function takeRun(text: string, start: number, end: number, found: MetWord[]): void {
    weigh(text, start, end);
    let letters = -1;
    for (let position = start; position < end; position = ends[position] ?? end) {
      const to = ends[position] ?? end;
      if (to - position === 1 && isLetter[text.charCodeAt(position)] === 1) {
        if (letters < 0) letters = position;
        continue;
      }
      if (letters >= 0) take(lettersOf(text.slice(letters, position)), found);
      letters = -1;
      const node = wordNodes[position] ?? 0;
      take({ text: text.slice(position, to), tag: node === 0 ? "x" : tag(node), node }, found);
    }
    if (letters >= 0) take(lettersOf(text.slice(letters, end)), found);
  }

  function take(word: MetWord, found: MetWord[]): void {
    const parts = splitWord(word);
    if (parts === null) found.push(word);
    else for (const part of parts) found.push({ ...part, node: nodeOf(part.text) });
  }

  function nodeOf(word: string): number {
    let node = 0;
    for (let index = 0; index < word.length && (index === 0 || node !== 0); index += 1) {
      node = next(node, word.charCodeAt(index));
    }
    return node !== 0 && !Number.isNaN(weight(node)) ? node : 0;
  }

  /** Letters and digits in a row are one word. */
  function lettersOf(text: string): MetWord {
    const node = nodeOf(text);
    if (node !== 0) return { text, tag: tag(node), node };
    return { text, tag: /^\d+$/u.test(text) ? "m" : "eng", node };
  }

  return (text) => {
    const found: MetWord[] = [];
    if (text.length >= best.length) {
      best = new Float64Array(2 * text.length);
      ends = new Int32Array(2 * text.length);
      wordNodes = new Int32Array(2 * text.length);
    }
    let position = 0;
    while (position < text.length) {
      const start = position;
      while (position < text.length && isWordSign[text.charCodeAt(position)] === 1) position += 1;
      if (position > start) takeRun(text, start, position, found);
      if (position === text.length) break;
      const alone = text.startsWith("\r\n", position) ? "\r\n" : String.fromCodePoint(text.codePointAt(position) ?? 0);
      take({ text: alone, tag: "x", node: 0 }, found);
      position += alone.length;
    }
    return found;
  };
}

function signTable(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 2 ** 16 }, (_, unit) => (pattern.test(String.fromCharCode(unit)) ? 1 : 0));
}
