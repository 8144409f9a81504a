import type { PageLine } from "./page-lines.js";

/** How many lines at the top and at the foot of a page may be furniture. */
const EDGE = 2;
const NUMBER =
  /^[-—–―‐·•.\s|]*(?:第?\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,5}|[ivxlc]{1,6})\s*页?)(?:\s*[/,，]?\s*共?\s*\d{0,4}\s*页?)?[-—–―‐·•.\s|]*$/iu;

/** The lines without page numbers and without what stands at the same edge of most pages: running titles, a site's address. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const form of new Set(lines.map(formOf))) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  // A title that stands on two pages of two may be a running title; on two of twenty it is a quotation.
  const often = Math.max(2, pages.length / 3);
  return pages.map((lines, page) => {
    const edge = new Set(edges[page]);
    return lines.filter((line) => !edge.has(line) || !(isNumber(line) || (counts.get(formOf(line)) ?? 0) >= often));
  });
}

/** Blanks as one each: where a line has many, the pattern would try each way to share them out. */
function isNumber({ text }: PageLine): boolean {
  return NUMBER.test(text.replaceAll(/\s+/gu, " "));
}

/** The highest and the lowest lines of a page. */
function edgeLines(lines: readonly PageLine[]): readonly PageLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return byHeight.length <= EDGE ? byHeight : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

/** The same for all pages though the number in it differs. */
function formOf({ text, y }: PageLine): string {
  return `${Math.round(y / 10)} ${text.replace(/\d+/gu, "#").replace(/\s+/gu, "")}`;
}
