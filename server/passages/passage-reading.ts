import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import { DocumentSummary } from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import type { Params } from "#model/query.js";
import { SectionOfHit } from "#model/search-api.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { GraphStore } from "#server/store/port.js";
import { readRevision } from "#server/store/revision.js";
import type { SpokenDocument } from "./passage-messages.js";

/** Reads the passages of a store, a document at a time, so that others are answered between. */
export interface PassageReading {
  /** All of them, and the revision of the graph that holds just these. */
  documents(): Promise<{ readonly revision: string; readonly documents: readonly StampedDocument[] }>;
  passagesOf(document: DocumentSummary): Promise<SpokenDocument>;
}

export interface StampedDocument {
  readonly summary: DocumentSummary;
  /** Another one each time the document is written. */
  readonly stamp: string;
}

export interface PassageSource {
  readonly store: Pick<GraphStore, "run" | "steadily">;
  readonly catalogue: Catalogue;
}

const DOCUMENTS_A_PAGE = 5_000;
/** A bound against what is no graph of reports. */
const MOST_ROWS = 2_000_000;
/** A large document of a store that is busy takes its time. */
const TIMEOUT_MS = 120_000;
const LIMITS = { maxRows: MOST_ROWS, timeoutMs: TIMEOUT_MS };

const DocumentRow = DocumentSummary.extend({ stamp: z.string() });
const PassageRow = z.tuple([z.string(), z.string(), z.string()]);
const SectionRow = z.object({ section: GraphNode });

export function createPassageReading({ store, catalogue }: PassageSource): PassageReading {
  const run = (query: string, params: Params) => store.run(catalogue.get(query), params, LIMITS);

  async function listed(steadyRun: GraphStore["run"]): Promise<readonly StampedDocument[]> {
    const all: StampedDocument[] = [];
    for (let isWhole = false; !isWhole;) {
      const params = { after: all.at(-1)?.summary.key ?? "", limit: DOCUMENTS_A_PAGE };
      const page = recordsFromResult(await steadyRun(catalogue.get("passage-documents"), params, LIMITS), DocumentRow);
      all.push(...page.map(({ stamp, ...summary }) => ({ summary, stamp })));
      isWhole = page.length < DOCUMENTS_A_PAGE;
    }
    return all;
  }

  return {
    documents: () =>
      store.steadily(async (steadyRun) => ({
        revision: await readRevision({ run: steadyRun }, catalogue),
        documents: await listed(steadyRun),
      })),
    async passagesOf(summary) {
      const { key } = summary;
      const sections = recordsFromResult(await run("document-sections", { key, limit: MOST_ROWS }), SectionRow);
      const { rows } = await run("passages-of-document", { key });
      const passages = rows.map((row) => PassageRow.parse(row));
      return {
        summary,
        sections: sections.map(({ section }) => SectionOfHit.parse(section.properties)),
        keys: passages.map(([passage]) => passage),
        texts: passages.map(([, text]) => text),
        sectionKeys: passages.map(([, , parent]) => parent),
      };
    },
  };
}
