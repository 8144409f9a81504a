import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { createInspection } from "./inspection.js";
import type { RowSource } from "./row-source.js";
import { triedAgain } from "./tried-again.js";

function failure(code: string): Error {
  return new neo4j.Neo4jError("it went wrong", code, "50N42", "error");
}

const CUT = failure("SessionExpired");
const MISTAKE = failure("Neo.ClientError.Statement.SyntaxError");

/** Sources that fail one after the other, then one that goes well; which of them were closed. */
function madeUpSources(failures: readonly Error[]) {
  const left = [...failures];
  const closed: number[] = [];
  let started = 0;
  function start(): RowSource {
    const number = started;
    started += 1;
    const error = left.shift();
    const answer = <Value>(value: Value): Promise<Value> =>
      error === undefined ? Promise.resolve(value) : Promise.reject(error);
    return {
      columns: () => answer(["n"]),
      take: () => answer([[1]]),
      isDone: () => true,
      summary: () => answer(SUMMARY),
      close: () => void closed.push(number),
    };
  }
  return { start, closed, started: () => started };
}

const PLAN = { operatorType: "ProduceResults", identifiers: [], args: {}, children: [] };
const SUMMARY = new neo4j.ResultSummary("EXPLAIN MATCH (n) RETURN n", {}, { type: "r", plan: PLAN });

describe("what may go well another time", () => {
  it("is tried again on a source of its own, and the failed one is closed", async () => {
    const sources = madeUpSources([CUT, failure("Neo.TransientError.General.DatabaseUnavailable")]);
    expect(await triedAgain(sources.start, (source) => source.take(1, 0))).toEqual([[1]]);
    expect([sources.started(), sources.closed]).toEqual([3, [0, 1]]);
  });

  it("is given up when the time for it is over, and a mistake is told at once", async () => {
    const cut = madeUpSources([CUT, CUT, CUT, CUT]);
    await expect(triedAgain(cut.start, (source) => source.columns(), 100)).rejects.toBe(CUT);
    expect([cut.started(), cut.closed]).toEqual([2, [0, 1]]);
    const mistaken = madeUpSources([MISTAKE]);
    await expect(triedAgain(mistaken.start, (source) => source.columns())).rejects.toBe(MISTAKE);
    expect(mistaken.started()).toBe(1);
  });

  it("holds for the look at a free query's plan too", async () => {
    const sources = madeUpSources([CUT]);
    const inspection = createInspection({ rows: sources.start, context: {} });
    await inspection.requireReading("MATCH (n) RETURN n", { timeoutMs: 1_000, fetchSize: 1 });
    expect([sources.started(), sources.closed]).toEqual([2, [0, 1]]);
  });
});
