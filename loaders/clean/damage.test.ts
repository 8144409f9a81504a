import { expect, test } from "vitest";
import { damageText } from "./damage.js";

test.each([
  ["發展潛力不斷", { annotated: [["節", "jié"]] as const }, "發展?jié)摿Σ粩�"],
  [
    "當的現象",
    {
      annotated: [
        ["數", "shù"],
        ["現", "xiàn"],
      ] as const,
    },
    "當?shù)默F(xiàn)象",
  ],
  [
    "百強区",
    {
      annotated: [
        ["強", "qiáng"],
        ["購", "gòu"],
      ] as const,
    },
    "百?gòu)?qiáng)区",
  ],
  ["保证。現将", { annotated: [["現", "xiàn"]] as const, breaks: "，" }, "保证?，F(xiàn)将"],
  ["水平。“十三五”時期", { annotated: [["時", "shí"]] as const, breaks: "！" }, "水平?！笆濉睍r(shí)期"],
  ["序實施&ldquo;", { annotated: [["驅", "qū"]] as const }, "序?qū)嵤?ldquo;"],
])("damages %s as sites do", (text, options, damaged) => {
  const seen = damageText(text, { ...options, loneLead: "?" });
  expect(seen.startsWith(damaged.replace("�", ""))).toBe(true);
});

test("leaves alone what it does not annotate, and what GBK lacks", () => {
  expect(damageText("区委𠀀現", { annotated: [["現", "xiàn"]] })).toBe("区委𠀀現(xiàn)");
});
