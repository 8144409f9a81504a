import { quotationOf } from "../../core/citations/citation.js";
import type { CitedPassage } from "../../core/citations/cited-passage.js";
import { sourceLine, standardLine } from "../../core/citations/source-lines.js";
import { crossingTable, crossingName } from "../../core/crossing/crossing-table.js";
import type { Core } from "../../core/core.js";
import { crossingCsv } from "../../export/crossing/crossing-csv.js";
import { crossingHtml } from "../../export/crossing/crossing-html.js";
import { crossingMarkdown } from "../../export/crossing/crossing-markdown.js";
import {
  type CrossingNames,
  crossingSheet,
  passagesOf,
  type CrossingSheet,
  type SheetColumn,
} from "../../export/crossing/crossing-sheet.js";
import { crossingXlsx } from "../../export/crossing/crossing-xlsx.js";
import { saveFile } from "../../export/save-file.js";
import { citationWords } from "../evidence/citation.js";
import type { Words } from "../messages/words.js";
import type { CrossingFormat } from "./crossing-formats.js";
import type { CrossingPartProps } from "./crossing-part.js";
import { groupName } from "./GroupHead.js";
import { routeName } from "./route-name.js";

type Subject = Omit<CrossingPartProps, "change">;

interface ExportParts {
  readonly format: CrossingFormat;
  readonly core: Pick<Core, "quote">;
  readonly words: Words;
  readonly page: Document;
}

/** Sentences that one file quotes at most. */
const MOST_QUOTED = 4_000;

const EXTENSIONS = { csv: "csv", xlsx: "xlsx", markdown: "md", html: "html" } as const satisfies Record<
  CrossingFormat,
  string
>;
const MEDIA = { csv: "text/csv", markdown: "text/markdown", html: "text/html" } as const;

/** Reads the sentences behind all links that are shown, folded groups as well, and saves the file. Rejects as requests do. */
export async function exportCrossing(
  { index, choice }: Subject,
  { format, core, words, page }: ExportParts,
): Promise<void> {
  const table = crossingTable(index, { ...choice, folded: [] }, words.language);
  const all = passagesOf(table);
  const quoted = all.slice(0, MOST_QUOTED);
  const quotations = await core.quote(quoted, { signal: new AbortController().signal, tell: () => undefined });
  const order = new Map(quoted.map((key, at) => [key, at]));
  const inOrder = quotations.toSorted((a, b) => (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0));
  const address = new URL(page.location.pathname, page.location.origin).href;
  const names = namesFor({ index, choice, table }, words, all.length - quoted.length);
  const sheet = crossingSheet({ index, table, quotations: inOrder, names, address });
  const blob = await blobFrom(sheet, format, words);
  saveFile(page, blob, `${names.title.replaceAll(/\s+/gu, "")}.${EXTENSIONS[format]}`);
}

async function blobFrom(sheet: CrossingSheet, format: CrossingFormat, { language }: Words): Promise<Blob> {
  if (format === "xlsx") return crossingXlsx(sheet);
  if (format === "csv") return textBlob(crossingCsv(sheet), MEDIA.csv);
  return format === "markdown"
    ? textBlob(crossingMarkdown(sheet), MEDIA.markdown)
    : textBlob(crossingHtml(sheet, language), MEDIA.html);
}

function textBlob(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

function namesFor({ index, choice, table }: Subject, words: Words, unquoted: number): CrossingNames {
  const { t, language, number } = words;
  const citing = citationWords(language, t);
  const whole = (shown: number, total: number) => ({ shown: number(shown), total: number(total) });
  const { projects, initiatives, links } = index.answer;
  const described = [
    t("crossing.projects", whole(table.projects, projects.length)),
    t("crossing.initiatives", whole(table.columns.length, initiatives.length)),
    t("crossing.links", whole(table.links.length, links.total)),
    ...(unquoted > 0 ? [t("crossing.unquoted", { count: unquoted })] : []),
  ];
  return {
    title: t("crossing.title"),
    description: described.join(t("list.stop")),
    entity: (entity) => crossingName(entity, language),
    group: (group) => groupName(group, { index, kind: choice.group, words }),
    status: (status) => words.named("status", status),
    route: (route) => routeName(route, words),
    column: (column) => columnName(column, words),
    links: t("crossing.linkRows"),
    sources: citing.sources,
    source: (cited) => sourceOf(cited, citing),
    quotation: (cited) => quotationOf(cited, citing),
  };
}

/** By the Chinese standard where Chinese is read. */
function sourceOf(cited: CitedPassage, citing: ReturnType<typeof citationWords>): string {
  if (citing.language === "zh-CN") return standardLine(cited, citing.today);
  return [sourceLine(cited, citing), cited.address].filter((part) => part !== null).join(" ");
}

function columnName(column: SheetColumn, { t }: Words): string {
  if (column === "group") return t("crossing.group");
  if (column === "confidence") return t("crossing.confidence");
  if (column === "status" || column === "route" || column === "document" || column === "year")
    return t(`crossing.facet.${column}`);
  return t(`crossing.column.${column}`);
}
