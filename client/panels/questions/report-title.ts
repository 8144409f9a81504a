import type { Language } from "../../core/preferences.js";

const WORK_REPORT = /^\D*(?<year>\d{4})年?政府工作报告$/u;

/** A report's title in an answer: in English that of a government work report by its kind and year, whose area is told beside it; every other one as it is. */
export function reportTitle(title: string, language: Language): string {
  const year = language === "en" ? WORK_REPORT.exec(title.trim())?.groups?.["year"] : undefined;
  return year === undefined ? title : `${year} government work report`;
}
