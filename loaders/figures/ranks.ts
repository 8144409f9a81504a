import type { Span } from "../mapped-text.js";
import { chineseNumeral } from "./chinese-numerals.js";

/** 居全省第3位: the words of a rank within their text. */
export interface Rank extends Span {
  readonly rank: number;
  /** 全省, 同类城市; null where it is not said. */
  readonly among: string | null;
  /** The rank is that of a growth: 增速居全国第2位. */
  readonly ofGrowth: boolean;
}

const PLACED =
  /(?:位居|位列|名列|排名|排在|排|居于|居|列|跃居|跃升至|升至|上升到|上升至|进位至|保持|稳居|继续保持|位次)(?:在)?(全国|全省|全市|全区|全州|全自治区|[^，,。；;、第\d]{0,12}?)(?:的)?(?:第([一二三四五六七八九十\d]{1,3})(?:位|名|(?=[，,。；;、）)]|$))|(首位|榜首))/g;

/** Reads the ranks of a text, in order. Ranks by group (第一方阵, 前列) are none. */
export function readRanks(text: string): Rank[] {
  if (!/第|首位|榜首/.test(text)) return [];
  return [...text.matchAll(PLACED)].flatMap((match) => {
    const [words, among = "", numeral, first] = match;
    const rank = first === undefined ? numberOf(numeral ?? "") : 1;
    if (rank === null) return [];
    const clause = text.slice(Math.max(0, match.index - 12), match.index);
    const ofGrowth = /(?:增速|增幅|增长率|增长速度)[^，,。；;]{0,4}$/.test(clause);
    const start = match.index;
    return [{ start, end: start + words.length, rank, among: among === "" ? null : among, ofGrowth }];
  });
}

function numberOf(numeral: string): number | null {
  const rank = /^\d+$/.test(numeral) ? Number(numeral) : chineseNumeral(numeral);
  return rank === 0 ? null : rank;
}
