import { describe, expect, it } from "vitest";
import { documentKey, factKey, passageKey, sectionKey } from "./keys.js";

describe("keys of a document's parts", () => {
  it("derive from the file's name", () => {
    const document = documentKey("xuhui-2014-h1.txt");
    expect([document, sectionKey(document, 3), passageKey(document, 12)]).toEqual([
      "document:xuhui-2014-h1",
      "section:xuhui-2014-h1#0003",
      "passage:xuhui-2014-h1#00012",
    ]);
  });

  it("tell reports of one name apart by their folders", () => {
    expect([documentKey("上海市/2013.md"), documentKey("./南京市\\2013.md")]).toEqual([
      "document:上海市/2013",
      "document:南京市/2013",
    ]);
  });

  it("give a fact the same key for the same statement and another for another document", () => {
    const ends = { start: "project:西岸传媒港", end: "place:西岸" };
    expect(factKey("LOCATED_IN", ends, "document:a")).toBe(factKey("LOCATED_IN", { ...ends }, "document:a"));
    expect(factKey("LOCATED_IN", ends, "document:a")).not.toBe(factKey("LOCATED_IN", ends, "document:b"));
  });
});
