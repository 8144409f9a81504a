import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import type { PlanOperator } from "#model/query-remarks.js";
import { createEngine } from "./engine.js";
import { operatorFromText } from "./plan.js";

/** What the plan alone must stop, should the text's inspection ever let it through. */
const MORE_THAN_READING = [
  "MATCH (n) SET n.name = 'gone' RETURN n",
  "CREATE (n:Entity) RETURN n",
  "MATCH (n) DETACH DELETE n",
  "MERGE (n:Entity {key: 'x'}) RETURN n",
  "LOAD CSV FROM '/etc/hosts' AS line RETURN line",
  "PROFILE LOAD CSV FROM '/etc/hosts' AS line RETURN line",
  "EXPLAIN LOAD CSV FROM '/etc/hosts' AS line RETURN line",
  "MATCH (n) WITH n ORDER BY n.key LIMIT 1 SET n.name = 'gone' WITH n MATCH (n)--(m) RETURN m",
];

describe("the plan of a free query", () => {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-plan-"));
  const engine = createEngine();
  beforeAll(() => engine.answer({ kind: "open", file: join(folder, "store.grafeo"), access: "create" }));
  afterAll(async () => {
    await engine.answer({ kind: "close" });
    rmSync(folder, { recursive: true });
  });

  it.each(MORE_THAN_READING)("stops %s", async (text) => {
    const limits = { params: {}, maxRows: 10, pageRows: 10, free: true };
    const error: unknown = await engine.answer({ kind: "run", text, ...limits }).catch((error: unknown) => error);
    expect(error instanceof GraphError && error.code).toBe("query-refused");
  });
});

it("reads the engine's plan as a tree", () => {
  const plan = "Limit (3)\n  Union\n    Scan (n:A (x))\n    Expand (p)->[:IN]->(i)\n      Scan\n";
  const figures = { estimatedRows: null, rows: null, dbHits: null, timeMs: null };
  const operator = (operator: string, details: string | null, children: PlanOperator[] = []): PlanOperator => ({
    operator,
    arguments: details === null ? {} : { Details: details },
    ...figures,
    children,
  });
  expect(operatorFromText(plan)).toEqual(
    operator("Limit", "3", [
      operator("Union", null, [
        operator("Scan", "n:A (x)"),
        operator("Expand", "(p)->[:IN]->(i)", [operator("Scan", null)]),
      ]),
    ]),
  );
});
