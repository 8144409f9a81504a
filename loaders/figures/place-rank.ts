import { splitClauses } from "../clauses.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";
import type { Rank } from "./ranks.js";

/** Words before a rank that only point back to the figure before. */
const POINTS_BACK =
  /^(?:总量|规模|增速|增幅|增长率|增长速度|水平|数量|总数|均|都|分别|继续|稳|仍|并|也|首次|连续.{1,4}年)*$/;

/** A rank belongs to the figure before it in its sentence, unless its clause names a measure of its own (土地流转率居全国第四位). */
export function placeRank(text: string, drafts: readonly Draft[], rank: Rank): void {
  const start = splitClauses(text).find(({ end }) => end >= rank.end)?.start ?? 0;
  const before = text.slice(Math.max(start, rank.start - REACH), rank.start).replace(/^.*、/, "");
  const last = drafts.findLast(({ at }) => at.end <= rank.start && rank.start - at.end <= REACH);
  if (last !== undefined && (last.at.end > start || POINTS_BACK.test(before))) setRank(last, rank);
}

function setRank(draft: Draft, rank: Rank): void {
  if (rank.ofGrowth) draft.growthRank ??= rank;
  else draft.rank ??= rank;
}
