import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.js";

function sentencesOf(line: string): string[] {
  return splitSentences(line).map((span) => line.slice(span.start, span.end));
}

describe("splitSentences", () => {
  it("cuts at full stops and keeps clauses joined by semicolons together", () => {
    expect(sentencesOf("完成总收入202.84亿元;增长10%。启动建设!如何?")).toEqual([
      "完成总收入202.84亿元;增长10%。",
      "启动建设!",
      "如何?",
    ]);
  });

  it("does not cut inside brackets, titles and quotations", () => {
    expect(sentencesOf("增长16.3%(按当年价。下同)。出台《意见。办法》。坚持“一要吃饭。二要建设”的原则。")).toEqual([
      "增长16.3%(按当年价。下同)。",
      "出台《意见。办法》。",
      "坚持“一要吃饭。二要建设”的原则。",
    ]);
  });

  it("ends a sentence with its closing quotation mark", () => {
    expect(sentencesOf("他说:“要实干。”大家赞成。")).toEqual(["他说:“要实干。”", "大家赞成。"]);
  });

  it("takes a bracket that is never closed for damage", () => {
    expect(sentencesOf("推进“四个中心建设。加快发展。")).toEqual(["推进“四个中心建设。", "加快发展。"]);
  });

  it("goes on over a question mark that stands for lost bytes", () => {
    const line = "占比达到2?00万吨。为什么?因为";
    const guessed = new Set([line.indexOf("?")]);
    expect(splitSentences(line, 0, guessed).map(({ start, end }) => line.slice(start, end))).toEqual([
      "占比达到2?00万吨。",
      "为什么?",
      "因为",
    ]);
  });

  it("leaves white space around sentences out and adds the base to offsets", () => {
    expect(splitSentences("  甲。 乙 ", 100)).toEqual([
      { start: 102, end: 104 },
      { start: 105, end: 106 },
    ]);
  });
});
