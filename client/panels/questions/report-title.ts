import type { Language } from "../../core/session/preferences.js";

const WORK_REPORT = /^(?<whose>\D*)(?<year>\d{4})年?政府工作报告$/u;

interface ReportTitleOptions {
  readonly language: Language;
  /** What is told beside it, as the report calls it. */
  readonly told: readonly unknown[];
}

/** A report's title in an answer: in English that of a government work report by its kind and year, and whose it is unless that is told beside it; every other one as it is. */
export function reportTitle(title: string, { language, told }: ReportTitleOptions): string {
  const said = language === "en" ? WORK_REPORT.exec(title.trim())?.groups : undefined;
  if (said === undefined) return title;
  const { whose = "", year = "" } = said;
  const kind = `${year} government work report`;
  return whose === "" || told.includes(whose) ? kind : `${whose} ${kind}`;
}
