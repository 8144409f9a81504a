import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { Sentence } from "#model/language.js";
import type { GraphStore } from "#server/store/port.js";

interface GraphCheck {
  /** Its query is `check-…`. */
  readonly name: string;
  readonly detail: Sentence;
  /** The writing query that mends it; null: the documents have to be loaded again. */
  readonly mend: string | null;
}

/** What holds of every graph that Mailuo wrote. Mending goes in this order: what is removed first may leave an entity undescribed. */
export const GRAPH_CHECKS: readonly GraphCheck[] = [
  { name: "duplicate-keys", detail: { en: "Several nodes have the same key.", zh: "多个节点的键相同。" }, mend: null },
  {
    name: "duplicate-facts",
    detail: { en: "Several facts have the same key, or none.", zh: "多条事实的键相同，或没有键。" },
    mend: null,
  },
  {
    name: "documents-without-original",
    detail: { en: "The original text of documents is not there.", zh: "文件的原文缺失。" },
    mend: null,
  },
  {
    name: "parts-astray",
    detail: { en: "Sections, passages or originals belong to no document.", zh: "章节、语段或原文不属于任何文件。" },
    mend: "mend-parts-astray",
  },
  {
    name: "facts-without-document",
    detail: { en: "Facts belong to documents that are not there.", zh: "事实所属的文件不存在。" },
    mend: "mend-facts-without-document",
  },
  {
    name: "observations-astray",
    detail: {
      en: "Figures have no indicator, no document or no sentence that states them.",
      zh: "数值没有指标、文件或写明它的语句。",
    },
    mend: "mend-observations-astray",
  },
  {
    name: "facts-without-evidence",
    detail: { en: "Sentences that state facts are not there.", zh: "写明事实的语句缺失。" },
    mend: null,
  },
  {
    name: "entities-undescribed",
    detail: { en: "Entities are described by no document.", zh: "有实体没有任何文件描述。" },
    mend: "mend-entities-undescribed",
  },
];

/** The writing queries that mend what was found, in the order in which they are to be run. */
export function mendsFor(findings: readonly Finding[]): readonly string[] {
  const found = new Set(findings.map(({ check }) => check));
  const mends = GRAPH_CHECKS.flatMap(({ name, mend }) => (mend !== null && found.has(name) ? [mend] : []));
  const last = GRAPH_CHECKS.at(-1)?.mend ?? null;
  return mends.length === 0 || last === null || mends.includes(last) ? mends : [...mends, last];
}

const CheckRow = z.tuple([z.number(), z.array(z.string())]);
const LIMITS = { maxRows: 1, timeoutMs: 120_000 };

interface Examined {
  readonly store: Pick<GraphStore, "run">;
  readonly catalogue: Catalogue;
  readonly signal?: AbortSignal | undefined;
}

/** What one of the checks finds. */
export async function checkGraph(
  { name, detail, mend }: GraphCheck,
  { store, catalogue, signal }: Examined,
): Promise<readonly Finding[]> {
  const { rows } = await store.run(catalogue.get(`check-${name}`), {}, { ...LIMITS, signal });
  const [total, examples] = CheckRow.parse(rows[0]);
  return total === 0 ? [] : [{ check: name, detail, total, examples, remedy: mend === null ? "reload" : "repair" }];
}
