import type { Cell } from "#model/query.js";
import { cellContent } from "../cell-content.js";
import { contentText, type CellReading } from "../cell-text.js";

/** What a cell is put in order by; null: there is nothing in it. */
export type SortKey = number | bigint | string | null;

/** Numbers count as such, also those beyond 2⁵³; a time with an offset counts by its moment; all else by its text. */
export function sortKey(cell: Cell, reading: CellReading): SortKey {
  if (typeof cell === "boolean") return Number(cell);
  const content = cellContent(cell);
  switch (content.kind) {
    case "nothing":
      return null;
    case "number":
      return Number.isNaN(content.number) ? null : content.number;
    case "integer":
      return BigInt(content.text);
    case "typed": {
      if (content.type !== "OffsetDateTime" && content.type !== "ZonedDateTime") return content.text;
      // What stands in brackets is the zone's name, which the offset before it tells already.
      const moment = Date.parse(content.text.replace(/\[.*\]$/u, ""));
      return Number.isNaN(moment) ? content.text : moment;
    }
    default:
      return contentText(content, reading);
  }
}

/**
 * Places of keys in their order: numbers first, then texts as the language orders them (Chinese by pinyin), then what is empty,
 * whichever the direction. Of two that are equal the first stays first.
 */
export function orderOf(
  keys: readonly SortKey[],
  { language, isDescending }: { readonly language: string; readonly isDescending: boolean },
): readonly number[] {
  const ranks = textRanks(keys, language);
  const sign = isDescending ? -1 : 1;
  const [known, unknown]: [number[], number[]] = [[], []];
  for (const [place, key] of keys.entries()) (key === null ? unknown : known).push(place);
  const compare = (one: number, other: number): number => {
    const [a, b] = [keys[one] ?? null, keys[other] ?? null];
    if (typeof a === "string" && typeof b === "string") return (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0);
    if (typeof a === "string" || b === null) return 1;
    if (typeof b === "string" || a === null) return -1;
    return a < b ? -1 : a > b ? 1 : 0;
  };
  known.sort((one, other) => sign * compare(one, other));
  return [...known, ...unknown];
}

/** Each text is compared by the language once for all its rows: that is what takes the time. */
function textRanks(keys: readonly SortKey[], language: string): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const texts = [...new Set(keys.filter((key) => typeof key === "string"))].toSorted(compare);
  const ranks = new Map<string, number>();
  let [rank, before] = [0, ""];
  for (const text of texts) {
    if (compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}
