import type { Words } from "../../../messages/words.js";
import type { ResultAbout, Saved } from "./result-file.js";
import { fitting, type WorkbookContent } from "./workbook.js";

/** A workbook but for its rows. */
export interface Workbook {
  /** The names of its two sheets. */
  readonly sheets: readonly [rows: string, about: string];
  readonly columns: readonly string[];
  /** What was asked, told on the second sheet. */
  readonly about: readonly (readonly Saved[])[];
}

interface Given {
  readonly about: ResultAbout;
  readonly words: Pick<Words, "t">;
}

export function workbookFor({ columns, rows }: WorkbookContent, { about, words }: Given): Workbook {
  const { t } = words;
  const told = [
    [t("result.aboutQuery"), fitting(about.query, words)],
    [t("result.aboutParams"), fitting(JSON.stringify(about.params), words)],
    [t("result.aboutTime"), about.time],
    [t("result.aboutServer"), about.server],
    [t("result.aboutRows"), about.isCut ? t("result.aboutCut", { count: rows.length }) : rows.length],
  ];
  return { sheets: [t("result.sheet"), t("result.aboutSheet")], columns, about: told };
}
