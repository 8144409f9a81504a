import { z } from "zod";
import { simplifiedText } from "#loaders/clean/traditional.js";
import type { Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";

/** Which documents a list is asked for, as the query `documents` takes it. */
export interface DocumentCriteria {
  readonly [name: string]: string[];
  /** In small letters. */
  readonly words: string[];
  /** None: all. */
  readonly areas: string[];
}

/** `蘇州 2019年` → 苏州, 2019; `suzhou` → the areas that are spelled so, 苏州市 and 宿州市. */
export async function documentCriteria(read: Reader, asked: string, signal: AbortSignal): Promise<DocumentCriteria> {
  const words = wordsOf(asked);
  const spelled = words.filter((word) => LATIN.test(word));
  if (spelled.length === 0) return { words, areas: [] };
  const all = await knownAreas(read, signal);
  const areas = await areasSpelled(all, spelled);
  // What spells no area may still stand in a title or the name of a file.
  return areas.length === 0 ? { words, areas } : { words: words.filter((word) => !LATIN.test(word)), areas };
}

const LATIN = /^[a-z]+$/u;

/** Runs of one script; 年 behind a number is no word of its own. */
function wordsOf(text: string): string[] {
  const plain = simplifiedText(text.normalize("NFKC"))
    .toLowerCase()
    .replaceAll(/(?<=\d)年/gu, " ");
  return [...plain.matchAll(/\d+|\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu)].map(([word]) => word);
}

const AREAS_A_PAGE = 5_000;
const AreaRow = z.object({ key: z.string(), area: z.string().nullable() });

async function knownAreas(read: Reader, signal: AbortSignal): Promise<readonly string[]> {
  const areas = new Set<string>();
  let after = "";
  let isMore = true;
  while (isMore) {
    const rows = recordsFromResult(await read("name-documents", { after, limit: AREAS_A_PAGE }, signal), AreaRow);
    for (const { area } of rows) if (area !== null) areas.add(area);
    after = rows.at(-1)?.key ?? after;
    isMore = rows.length === AREAS_A_PAGE;
  }
  return [...areas];
}

/** The areas whose pinyin, written together, or its initials begin with what was typed, be it in several words. */
async function areasSpelled(areas: readonly string[], words: readonly string[]): Promise<string[]> {
  const { spellName } = await import("#loaders/graph/pinyin.js");
  const typed = words.join("");
  return areas.filter((area) => {
    const { pinyin, initials } = spellName([area]);
    return pinyin.replaceAll(" ", "").startsWith(typed) || initials.startsWith(typed);
  });
}
