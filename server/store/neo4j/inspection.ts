import neo4j, { type ResultSummary } from "neo4j-driver";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { QueryNotification } from "#model/query-remarks.js";
import { planAsked, withoutRunning } from "../guard.js";
import type { Connection, Reading } from "./connection.js";
import { graphErrorFrom } from "./errors.js";
import { notificationsFrom } from "./notifications.js";
import { requireReadingPlan } from "./plan.js";
import type { RowSource } from "./row-source.js";
import { triedAgain } from "./tried-again.js";

/** Looks at the plans of free queries before they run. */
export interface Inspection {
  /** Throws `query-refused` or `invalid-query`. What passed once is not looked at again. */
  requireReading(text: string, reading: Reading): Promise<void>;
  /** What the server remarked when it planned the query. */
  notifications(text: string): readonly QueryNotification[];
}

const MOST_REMEMBERED = 500;

export function createInspection(connection: Pick<Connection, "rows" | "context">): Inspection {
  /** Whether a query reads does not hang on the graph, only on its text. */
  const passed = new Map<string, readonly QueryNotification[]>();
  return {
    async requireReading(text, reading) {
      if (passed.has(text)) return;
      const summary = await explained(connection, withoutRunning(text), reading);
      requireReadingPlan(summary.plan, summary.queryType);
      passed.set(text, notificationsFrom(summary));
      const [oldest] = passed.keys();
      if (passed.size > MOST_REMEMBERED && oldest !== undefined) passed.delete(oldest);
    },
    notifications: (text) => passed.get(text) ?? [],
  };
}

/** `EXPLAIN` stands in a line of its own, so that columns in errors stay those of the query. */
async function explained(
  connection: Pick<Connection, "rows" | "context">,
  text: string,
  reading: Reading,
): Promise<ResultSummary> {
  const asks = planAsked(text) !== null;
  const start = (): RowSource => connection.rows(asks ? text : `EXPLAIN\n${text}`, {}, reading);
  try {
    return await triedAgain(start, async (source) => {
      const summary = await source.summary();
      source.close();
      return summary;
    });
  } catch (error) {
    if (isParserDefect(error)) throw new GraphError("invalid-query", UNREADABLE, { cause: error });
    const translated = graphErrorFrom(error, { ...connection.context, linesBefore: asks ? 0 : 1 });
    throw translated instanceof GraphError && translated.code === "invalid-query" ? translated : error;
  }
}

/** Neo4j 5 has no sentence for some texts, such as `OPTIONAL CALL *`: its parser fails while it looks for what was expected. */
function isParserDefect(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    error.code === "Neo.DatabaseError.General.UnknownError" &&
    /^Index -?\d+ out of bounds/u.test(error.message)
  );
}

const UNREADABLE: Sentence = {
  en: "Neo4j cannot read this query, and does not say where it is wrong: look at each “*”, and at the clause before it.",
  zh: "Neo4j 读不懂这个查询，也没有说明错在哪里：请检查每个“*”和它前面的子句。",
};
