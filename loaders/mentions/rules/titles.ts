import type { Candidate } from "../candidate.js";
import type { Token } from "../tokens.js";

const NO_POLICY = /(?:报|日报|晚报|杂志|电视剧|电影|片|歌|舞剧|话剧|小说|传)$/u;
/** What a work is called by its kind: 歌曲《…》, 黄梅戏《…》, 新闻评论《…》. */
const KIND_OF_WORK = /(?:[剧戏曲歌影画]|小说|图书|丛书|评论|节目|栏目|作品|剧目|央视|诗集|长诗|音乐会|晚会)$/u;

/** 《…》 names a document: 制定《徐汇区关于…的实施意见》. What is played or printed has the same marks and is left out. */
export function titledPolicies(tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "title") return [];
    const inner = token.text.slice(1, -1);
    const before = wordBefore(tokens, index);
    if (inner.length < 3 || NO_POLICY.test(inner) || NO_POLICY.test(before) || KIND_OF_WORK.test(before)) return [];
    const short = /^.{2,12}?(关于.+)$/u.exec(inner)?.[1];
    return [
      {
        start: token.start,
        end: token.end,
        type: "Policy" as const,
        name: inner,
        aliases: short === undefined || inner.startsWith("关于") ? [] : [short],
        rule: "title-marks",
        confidence: 0.95,
      },
    ];
  });
}

/** The word before a title, or before the first of several: 电视剧|《装台》《大秦赋》. */
function wordBefore(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (tokens[at]?.kind === "title" || (tokens[at]?.text === "、" && tokens[at - 1]?.kind === "title")) at -= 1;
  return tokens[at]?.text ?? "";
}
