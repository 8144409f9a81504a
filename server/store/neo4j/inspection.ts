import type { ResultSummary } from "neo4j-driver";
import { GraphError } from "#model/problem.js";
import type { Connection, Reading } from "./connection.js";
import { graphErrorFrom } from "./errors.js";
import { requireReadingPlan } from "./plan.js";

/** Looks at the plans of free queries before they run. */
export interface Inspection {
  /** Throws `query-refused` or `invalid-query`. What passed once is not looked at again. */
  requireReading(text: string, reading: Reading): Promise<void>;
}

const MOST_REMEMBERED = 500;

export function createInspection(connection: Pick<Connection, "rows" | "context">): Inspection {
  /** Whether a query reads does not hang on the graph, only on its text. */
  const passed = new Set<string>();
  return {
    async requireReading(text, reading) {
      if (passed.has(text)) return;
      const { plan, queryType } = await explained(connection, text, reading);
      requireReadingPlan(plan, queryType);
      passed.add(text);
      for (const oldest of passed) if (passed.size > MOST_REMEMBERED) passed.delete(oldest);
    },
  };
}

/** `EXPLAIN` stands in a line of its own, so that columns in errors stay those of the query. */
async function explained(
  connection: Pick<Connection, "rows" | "context">,
  text: string,
  reading: Reading,
): Promise<ResultSummary> {
  const source = connection.rows(`EXPLAIN\n${text}`, {}, reading);
  try {
    return await source.summary();
  } catch (error) {
    const translated = graphErrorFrom(error, { ...connection.context, linesBefore: 1 });
    throw translated instanceof GraphError && translated.code === "invalid-query" ? translated : error;
  } finally {
    source.close();
  }
}
