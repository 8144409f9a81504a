import type { GraphRelationship } from "#model/graph.js";
import { isMutual } from "../../core/scene/derive.js";
import { factProperties } from "../evidence/fact-properties.js";

/** Relationships of one type that point one way. */
export interface BundleRow {
  readonly type: string;
  /** Seen from the node that is named first. */
  readonly arrow: "→" | "←" | "—";
  readonly count: number;
  /** Each once. */
  readonly statuses: readonly string[];
}

/** What the relationships between two nodes say, in short: most first. */
export function bundleRows(lines: readonly GraphRelationship[], first: string): readonly BundleRow[] {
  const rows = new Map<string, BundleRow>();
  for (const line of lines) {
    const arrow = isMutual(line.type) ? "—" : line.start === first ? "→" : "←";
    const { status } = factProperties(line);
    const row = rows.get(arrow + line.type) ?? { type: line.type, arrow, count: 0, statuses: [] };
    const statuses = status === null ? row.statuses : [...new Set([...row.statuses, status])];
    rows.set(arrow + line.type, { ...row, count: row.count + 1, statuses });
  }
  return [...rows.values()].toSorted((one, other) => other.count - one.count);
}
