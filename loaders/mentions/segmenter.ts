import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";

/** A word and its part of speech in jieba's tags (`v`, `ns`, `nr`, …). */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

export type Segmenter = (text: string) => Word[];

/**
 * Cuts text into words with jieba's dictionary and the given words besides. The dictionary (5 MB) is read at the first cut. New words
 * are not guessed: a name that no list knows comes as single characters, which the grammar joins with better borders than the guess has.
 * `splitWord` may cut what the dictionary holds for one word.
 */
export function createSegmenter(
  words: Iterable<readonly [word: string, tag: string]>,
  splitWord: (word: Word) => readonly Word[],
): Segmenter {
  let jieba: Jieba | null = null;
  return (text) => {
    jieba ??= openJieba(words);
    return jieba.tag(text, false).flatMap(({ word, tag }) => splitWord({ text: word, tag }));
  };
}

const FREQUENCY = 3000;

function openJieba(words: Iterable<readonly [word: string, tag: string]>): Jieba {
  const dictionary = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  const jieba = Jieba.withDict(readFileSync(dictionary));
  const own = Array.from(words, ([word, tag]) => `${word} ${String(FREQUENCY)} ${tag}`);
  jieba.loadDict(Buffer.from(`${own.join("\n")}\n`));
  return jieba;
}
