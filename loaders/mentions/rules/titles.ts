import type { Candidate } from "../candidate.js";
import type { Token } from "../tokens.js";

const NO_POLICY = /(?:报|日报|晚报|杂志|电视剧|电影|片|歌|舞剧|话剧|小说|传)$/u;

/** 《…》 names a document: 制定《徐汇区关于…的实施意见》. What is played or printed has the same marks and is left out. */
export function titledPolicies(tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "title") return [];
    const inner = token.text.slice(1, -1);
    const before = tokens[index - 1]?.text ?? "";
    if (inner.length < 3 || NO_POLICY.test(inner) || NO_POLICY.test(before)) return [];
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
