import { describe, expect, it } from "vitest";
import { findFacts } from "../find-facts.js";
import { readMarkedText } from "../marked-text.js";
import { happenedAt } from "./located-in-clause.js";

function happenedIn(area: string, text: string): string[] {
  const { structured, mentions } = readMarkedText(text);
  const metadata = { title: "报告", issuer: `${area}政府`, area, year: 2014, period: "2014" };
  return findFacts(structured, mentions, metadata, { rules: [happenedAt] }).map(
    ({ subject, object }) => `${subject.name} ${object.name}`,
  );
}

describe("what happened at home", () => {
  it.each([
    [
      "by a character of its name",
      "昆明市",
      "{Event:南博会}和{Event:亚洲艺术节}在昆成功举办。",
      ["南博会 昆明市", "亚洲艺术节 昆明市"],
    ],
    ["by another character that it goes by", "成都市", "{Event:世园会}在蓉开幕。", ["世园会 成都市"]],
    ["nor by one that is another's alone", "宁波市", "{Event:世园会}在宁开幕。", []],
    ["nor by another's", "昆明市", "{Event:世园会}在蓉开幕。", []],
    ["nor by a common word", "海口市", "{Event:帆船赛}在海举行。", []],
    ["nor is a place what happened", "昆明市", "{Place:呈贡}在昆成立。", []],
  ])("is told %s", (_, area, text, facts) => {
    expect(happenedIn(area, text)).toEqual(facts);
  });
});
