import type { DocumentSummary } from "#model/api.js";
import type { Translate } from "../messages/translate.js";
import { periodName } from "./citation.js";

/** A document's title and, where the title does not say it, whose it is and when: many towns have a 2021年政府工作报告. */
export function tellingTitle(document: DocumentSummary, t: Translate): string {
  const { title, period, year } = document;
  const when = period ?? (year === null ? null : String(year));
  const isTold = when === null || title.includes(when.slice(0, 4));
  return [titleWithArea(document), ...(isTold ? [] : [periodName(when, t)])].join(" · ");
}

/** The same where its time stands beside it. */
export function titleWithArea({ title, area, issuer }: Pick<DocumentSummary, "title" | "area" | "issuer">): string {
  const whose = area ?? issuer;
  return whose === null || title.includes(withoutRank(whose)) ? title : `${title} · ${whose}`;
}

/** 宁波 of 宁波市, 浦东 of 浦东新区, 广西 of 广西壮族自治区: a title may say either. */
function withoutRank(area: string): string {
  if (area.length > 4 && /(?:自治[区州县旗]|特别行政区)$/u.test(area)) return area.slice(0, 2);
  return area.length > 2 ? area.replace(/(?<=..)(?:新区|地区)$|[省市区县州盟旗]$/u, "") : area;
}
