import type { Catalogue } from "#cypher/catalogue.js";
import type { DoctorReport, Finding } from "#model/doctor.js";
import type { CaredStore } from "#server/store/care.js";
import { checkGraph, GRAPH_CHECKS, mendsFor } from "./graph-checks.js";
import { checkOffsets, OFFSET_CHECK } from "./offset-check.js";

/** Looks through a store that is open: its files and indexes, and whether the graph is what Mailuo writes. */
export async function examine(store: CaredStore, catalogue: Catalogue): Promise<DoctorReport> {
  const findings = [
    ...(await store.care.faults()),
    ...(await checkGraph(store, catalogue)),
    ...(await checkOffsets(store, catalogue)),
  ];
  return {
    engine: store.engine,
    store: store.location,
    checks: ["opening", ...store.care.checks, ...GRAPH_CHECKS, OFFSET_CHECK],
    findings,
    repaired: [],
  };
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
