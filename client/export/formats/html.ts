import { displayedGraph } from "../../core/derive.js";
import type { Quotation } from "../../core/quotations.js";
import type { ExportFormat, ExportSubject, ExportWork } from "../format.js";
import { htmlFromGraph } from "../html.js";
import { evidenceOf, offlineGraphFrom } from "../offline-graph-from.js";

/** More would make a page of tens of megabytes, and minutes of fetching. */
export const MOST_SENTENCES = 10_000;

export const html: ExportFormat = {
  id: "html",
  kind: "page",
  extension: "html",
  choices: [],
  async write(subject, _choice, work) {
    const { quotations, missing } = await sentencesShown(subject, work);
    const program = await import("virtual:offline-program");
    const page = htmlFromGraph(offlineGraphFrom(subject, quotations, missing), program);
    return new Blob([page], { type: "text/html;charset=utf-8" });
  },
};

/** The sentences behind all facts that are shown, and how many of them are left out. */
export async function sentencesShown(
  { state, quote }: ExportSubject,
  { signal, progress }: ExportWork,
): Promise<{ readonly quotations: readonly Quotation[]; readonly missing: number }> {
  const all = [...new Set(displayedGraph(state).relationships.flatMap(evidenceOf))];
  const wanted = all.slice(0, MOST_SENTENCES);
  const quotations = await quote(wanted, { signal, tell: (asked) => progress(asked, wanted.length) });
  return { quotations, missing: all.length - wanted.length };
}
