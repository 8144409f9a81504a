import { displayedGraph } from "../../core/scene/derive.js";
import type { ExportFormat } from "../format.js";
import { htmlFromGraph } from "../html.js";
import { offlineGraphFrom } from "../offline-graph-from.js";
import { sentencesOf } from "../sentences.js";

/** More would make a page of tens of megabytes, and minutes of fetching. */
const MOST_SENTENCES = 10_000;

export const html: ExportFormat = {
  id: "html",
  kind: "page",
  extension: "html",
  choices: [],
  async write(subject, _choice, work) {
    const { relationships } = displayedGraph(subject.state);
    const { quotations, missing } = await sentencesOf(
      relationships,
      { quote: subject.quote, most: MOST_SENTENCES },
      work,
    );
    const program = await import("virtual:offline-program");
    const page = htmlFromGraph(offlineGraphFrom(subject, quotations, missing), program);
    return new Blob([page], { type: "text/html;charset=utf-8" });
  },
};
