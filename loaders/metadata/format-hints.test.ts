import { expect, test } from "vitest";
import { formatHtml } from "../format/html.js";
import { formatMarkdown } from "../format/markdown.js";
import { hintsOfFormat } from "./format-hints.js";

const NONE = {
  title: undefined,
  pageTitle: undefined,
  windowTitle: undefined,
  area: undefined,
  issuer: undefined,
  year: undefined,
  period: undefined,
  yearOfDate: undefined,
};

test("front matter tells of the report, in English or Chinese", () => {
  const english = formatMarkdown("---\ntitle: 报告\narea: 徐汇区\nyear: 2014\nperiod: 2014-H1\n---\n各位代表\n");
  expect(hintsOfFormat(english.hints)).toEqual({
    ...NONE,
    title: "报告",
    windowTitle: "报告",
    area: "徐汇区",
    year: 2014,
    period: "2014-H1",
  });
  const chinese = formatMarkdown("---\n标题：报告\n发布机构：徐汇区委\n发布日期：2014年7月\n---\n各位代表\n");
  expect(hintsOfFormat(chinese.hints)).toEqual({ ...NONE, title: "报告", issuer: "徐汇区委", yearOfDate: 2014 });
});

test("a title that is written twice on end is told once", () => {
  const { hints } = formatMarkdown("---\ntitle: 2024年政府工作报告2024年政府工作报告\n---\n各位代表\n");
  expect(hintsOfFormat(hints).title).toBe("2024年政府工作报告");
});

test("a title of a million characters that might be written twice takes no time", () => {
  const title = "报".repeat(1_000_001);
  const { hints } = formatHtml(`<meta name="ArticleTitle" content="${title}">`);
  expect(hintsOfFormat(hints).title === title).toBe(true);
});

test("a page's own name for its article comes before the window's title", () => {
  const page = formatHtml(
    '<title>报告_门户网</title><meta name="ArticleTitle" content="报告"><meta name="PubDate" content="2014-08-01">',
  );
  expect(hintsOfFormat(page.hints)).toEqual({
    ...NONE,
    title: "报告",
    windowTitle: "报告_门户网",
    yearOfDate: 2014,
  });
});

test.each([
  ["2019年政府工作报告_江北区人民政府门户网站", "2019年政府工作报告"],
  ["江北区人民政府 - 政府工作报告", "政府工作报告"],
  ["政府工作报告--政务公开--江北区政府网", "政府工作报告"],
  ["2019-2020年工作报告", "2019-2020年工作报告"],
  ["江北区人民政府门户网站", "江北区人民政府门户网站"],
  ["徐汇区政府_2014年政府工作报告", "2014年政府工作报告"],
  ["上海徐汇 - 2014年政府工作报告", "2014年政府工作报告"],
  ["上海徐汇 - 2014年国民经济和社会发展计划", "2014年国民经济和社会发展计划"],
  ["工作报告 | 2014年政府工作报告全文 | 上海徐汇", "2014年政府工作报告全文"],
  ["领导讲话 - 上海徐汇", "领导讲话"],
])("a window called %s shows %s", (title, pageTitle) => {
  expect(hintsOfFormat(formatHtml(`<title>${title}</title>文`).hints).pageTitle).toBe(pageTitle);
});
