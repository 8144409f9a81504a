import type { Catalogue } from "#cypher/catalogue.js";
import type { DoctorReport, Finding } from "#model/doctor.js";
import type { CaredStore } from "#server/store/care.js";
import { checkGraph, GRAPH_CHECKS, mendsFor } from "./graph-checks.js";
import { checkOffsets, OFFSET_CHECK } from "./offset-check.js";

/**
 * Looks through a store that is open: its files and indexes, and whether the graph is what Mailuo writes. Throws `cancelled` when the signal is
 * aborted before it is through.
 */
export async function examine(
  store: CaredStore,
  catalogue: Catalogue,
  { signal, onChecked }: ExaminingOptions = {},
): Promise<DoctorReport> {
  const care = ["opening", ...store.care.checks];
  const checks = [...care, ...GRAPH_CHECKS.map(({ name }) => name), OFFSET_CHECK];
  const findings: Finding[] = [];
  const told = (done: number): void => onChecked?.(done, checks.length, checks[done] ?? null);
  told(0);
  findings.push(...(await store.care.faults()));
  for (const [index, check] of GRAPH_CHECKS.entries()) {
    told(care.length + index);
    findings.push(...(await checkGraph(check, { store, catalogue, signal })));
  }
  told(checks.length - 1);
  findings.push(...(await checkOffsets(store, catalogue, signal)));
  told(checks.length);
  return { engine: store.engine, store: store.location, checks, findings, repaired: [] };
}

export interface ExaminingOptions {
  /** Ends it at once, also in the midst of a check. */
  readonly signal?: AbortSignal;
  /** How many checks are done of how many, and which is next. */
  readonly onChecked?: (done: number, total: number, next: string | null) => void;
}

const INDEX_CHECKS = new Set(["schema", "text-index"]);

/** Mends what can be without a back-up and looks again; `repaired` says what was done. */
export async function repair(store: CaredStore, catalogue: Catalogue, before: DoctorReport): Promise<DoctorReport> {
  const repaired: string[] = [];
  const mends = mendsFor(before.findings);
  if (mends.length > 0) {
    const { nodesRemoved, relationshipsRemoved } = await store.care.mend(mends);
    repaired.push(`Removed ${nodesRemoved} nodes and ${relationshipsRemoved} relationships that led nowhere.`);
  }
  if (has(before.findings, INDEX_CHECKS)) {
    await store.care.rebuildIndexes();
    repaired.push("Made the constraints and indexes that were missing, and the full-text indexes anew.");
  }
  return { ...(await examine(store, catalogue)), repaired };
}

function has(findings: readonly Finding[], checks: ReadonlySet<string>): boolean {
  return findings.some(({ check }) => checks.has(check));
}
