import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { GraphStore } from "#server/store/port.js";

interface GraphCheck {
  /** Its query is `check-…`. */
  readonly name: string;
  readonly detail: string;
  /** The writing query that mends it; null: the documents have to be loaded again. */
  readonly mend: string | null;
}

/** What holds of every graph that Mailuo wrote. Mending goes in this order: what is removed first may leave an entity undescribed. */
const CHECKS: readonly GraphCheck[] = [
  { name: "duplicate-keys", detail: "Several nodes have the same key.", mend: null },
  { name: "duplicate-facts", detail: "Several facts have the same key, or none.", mend: null },
  { name: "documents-without-original", detail: "The original text of documents is not there.", mend: null },
  {
    name: "parts-astray",
    detail: "Sections, passages or originals belong to no document.",
    mend: "mend-parts-astray",
  },
  {
    name: "facts-without-document",
    detail: "Facts belong to documents that are not there.",
    mend: "mend-facts-without-document",
  },
  {
    name: "observations-astray",
    detail: "Figures have no indicator, no document or no sentence that states them.",
    mend: "mend-observations-astray",
  },
  { name: "facts-without-evidence", detail: "Sentences that state facts are not there.", mend: null },
  {
    name: "entities-undescribed",
    detail: "Entities are described by no document.",
    mend: "mend-entities-undescribed",
  },
];

export const GRAPH_CHECKS: readonly string[] = CHECKS.map(({ name }) => name);

/** The writing queries that mend what was found, in the order in which they are to be run. */
export function mendsFor(findings: readonly Finding[]): readonly string[] {
  const found = new Set(findings.map(({ check }) => check));
  const mends = CHECKS.flatMap(({ name, mend }) => (mend !== null && found.has(name) ? [mend] : []));
  const last = CHECKS.at(-1)?.mend ?? null;
  return mends.length === 0 || last === null || mends.includes(last) ? mends : [...mends, last];
}

const CheckRow = z.tuple([z.number(), z.array(z.string())]);
const LIMITS = { maxRows: 1, timeoutMs: 120_000 };

export async function checkGraph(store: Pick<GraphStore, "run">, catalogue: Catalogue): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, detail, mend } of CHECKS) {
    const { rows } = await store.run(catalogue.get(`check-${name}`), {}, LIMITS);
    const [total, examples] = CheckRow.parse(rows[0]);
    if (total > 0) findings.push({ check: name, detail, total, examples, remedy: mend === null ? "reload" : "repair" });
  }
  return findings;
}
