import type { FormatHints } from "../format/formatted-text.js";
import { isTitle, type MetadataHints } from "./guess-metadata.js";
import { periodFromText, yearFromText } from "./written-time.js";

/** Names under which front matter and a page's `<meta>` tell something of the report; the first that is there counts. */
const FIELDS = {
  title: ["articletitle", "title", "标题"],
  area: ["area", "地区", "区域"],
  issuer: ["issuer", "发布机构", "报告机关"],
  year: ["year", "年份"],
  period: ["period", "时期"],
  date: ["date", "pubdate", "publishdate", "publish_date", "article:published_time", "日期", "发布日期"],
} as const;

/** What a file says of its report outside the text. */
export function hintsOfFormat({ title, fields }: FormatHints): Omit<MetadataHints, "path"> {
  const told = (field: keyof typeof FIELDS): string | undefined =>
    FIELDS[field].map((name) => fields.get(name)).find((value) => value !== undefined && value !== "");
  return {
    title: told("title")?.replace(TWICE, "$1"),
    pageTitle: title === null || told("title") !== undefined ? undefined : withoutSite(title),
    windowTitle: title ?? undefined,
    area: told("area"),
    issuer: told("issuer"),
    year: yearFromText(told("year") ?? "") ?? undefined,
    period: periodFromText(told("period") ?? "") ?? undefined,
    yearOfDate: yearFromText(told("date") ?? "") ?? undefined,
  };
}

/** A title that a site wrote twice on end: 2024年政府工作报告2024年政府工作报告. No title is longer, and a page may hold a million characters there. */
const TWICE = /^(.{4,200}?)\s*\1$/u;

/** 2019年政府工作报告_江北区人民政府门户网站: the window's title without the site's names: the part that tells most of a report, or the first. */
function withoutSite(title: string): string {
  const parts = title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|\s*--+\s*/u).filter((part) => part !== "" && !SITE.test(part));
  const [best] = parts.toSorted((one, other) => tells(other) - tells(one));
  return best ?? title;
}

function tells(part: string): number {
  return 2 * Number(isTitle(part)) + Number(yearFromText(part) !== null);
}

const SITE = /(?:网|网站|平台|政府|政府办公室|政务公开|信息公开|首页)$/u;
