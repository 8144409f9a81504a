import type { PlanOperator, QueryPlan } from "#model/query-remarks.js";
import { describe, expect, it } from "vitest";
import { queryRisk } from "./query-risk.js";

const SCHEMA = {
  labels: [
    { label: "Entity", count: 2000, properties: [] },
    { label: "Project", count: 500, properties: [] },
    { label: "Passage", count: 3000, properties: [] },
  ],
  relationshipTypes: [
    { type: "PART_OF", count: 1000, properties: [] },
    { type: "MENTIONS", count: 9000, properties: [] },
  ],
};

describe("what is asked before a query runs, by the embedded engine's plan", () => {
  it("is nothing for a pattern", () => {
    const plan = lines("Limit (5001)", "Return (p, i)", "Expand (p)->[:PART_OF]->(i)", "NodeScan (p:Project)");
    expect(queryRisk(plan, asked("MATCH (p:Project)-[:PART_OF]->(i) RETURN p, i"))).toBeNull();
  });

  it("is nothing for two nodes that are looked up by their keys", () => {
    const plan = lines(
      "Limit (5001)",
      "Return (a, b)",
      'Filter (b.key Eq "y")',
      "NodeScan (b:Entity)",
      'Filter (a.key Eq "x")',
      "NodeScan (a:Entity)",
    );
    expect(queryRisk(plan, asked("MATCH (a:Entity {key: 'x'}), (b:Entity {key: 'y'}) RETURN a, b"))).toBeNull();
  });

  it("is a product of all with all, by what there is of each label", () => {
    const plan = lines("Limit (5001)", "Return (a, b)", "NodeScan (b:Entity)", "NodeScan (a:Project)");
    expect(queryRisk(plan, asked("MATCH (a:Project), (b:Entity) RETURN a, b"))).toEqual({
      kind: "product",
      rows: 1_000_000,
      names: ["a", "b"],
      isEasedByLimit: true,
    });
  });

  it("is nothing for a product that a LIMIT ends, and the product where all must be found first", () => {
    const plan = lines("Limit (10)", "Return (a, b)", "NodeScan (b:Entity)", "NodeScan (a:Project)");
    expect(queryRisk(plan, asked("MATCH (a:Project), (b:Entity) RETURN a, b LIMIT 10"))).toBeNull();
    const sorted = lines("Limit (10)", "Sort (a.name ASC)", "NodeScan (b:Entity)", "NodeScan (a:Project)");
    const text = "MATCH (a:Project), (b:Entity) RETURN a, b ORDER BY a.name LIMIT 10";
    expect(queryRisk(sorted, asked(text))?.kind).toBe("product");
  });

  it("is not eased by a LIMIT where all must be found before the first row", () => {
    const product = ["NodeScan (b:Entity)", "NodeScan (a:Project)"];
    const counted = lines("Limit (5001)", "Return (count(*))", "SimpleAggregate (count(*))", ...product);
    expect(queryRisk(counted, asked("MATCH (a:Project), (b:Entity) RETURN count(*)"))).toMatchObject({
      kind: "product",
      isEasedByLimit: false,
    });
    const sorted = lines("Limit (5001)", "Sort (a.name ASC)", ...product);
    const text = "MATCH (a:Project), (b:Entity) RETURN a ORDER BY a.name";
    expect(queryRisk(sorted, asked(text))?.isEasedByLimit).toBe(false);
  });

  it("is a pattern of any length, unless it has an upper end", () => {
    expect(queryRisk(following(":PART_OF*1.."), asked("MATCH (a {key: 'x'})-[:PART_OF*]-(b) RETURN b"))).toEqual({
      kind: "unbounded",
      pattern: "(a)-[:PART_OF*]-(b)",
      isEasedByLimit: true,
    });
    expect(
      queryRisk(following(":PART_OF*1..3"), asked("MATCH (a {key: 'x'})-[:PART_OF*1..3]-(b) RETURN b")),
    ).toBeNull();
  });

  it("is the number of rows where steps follow upon steps", () => {
    const plan = lines("Limit (5001)", "Return (p)", "Expand (a)--[:*1..6]--(b)", "NodeScan (a:Entity)");
    expect(queryRisk(plan, asked("MATCH p = (a:Entity)-[*1..6]-(b) RETURN p"))?.kind).toBe("many");
  });
});

describe("what is asked before a query runs, by Neo4j's plan", () => {
  it("is what Neo4j estimates of a product", () => {
    const root = operator(
      "ProduceResults",
      "a, b",
      4_000_000,
      operator(
        "CartesianProduct",
        "",
        4_000_000,
        operator("NodeByLabelScan", "a:Entity", 2000),
        operator("NodeByLabelScan", "b:Entity", 2000),
      ),
    );
    expect(
      queryRisk({ root, profiled: false, missing: [] }, asked("MATCH (a:Entity), (b:Entity) RETURN a, b")),
    ).toEqual({
      kind: "product",
      rows: 4_000_000,
      names: ["a", "b"],
      isEasedByLimit: true,
    });
  });

  it("is a pattern of any length", () => {
    const root = operator(
      "ProduceResults",
      "b",
      50,
      operator(
        "VarLengthExpand(All)",
        "(b)-[anon_0:PART_OF*]-(a)",
        50,
        operator("NodeUniqueIndexSeek", "UNIQUE a:Entity(key)", 1),
      ),
    );
    expect(
      queryRisk({ root, profiled: false, missing: [] }, asked("MATCH (a:Entity {key: 'x'})-[:PART_OF*]-(b) RETURN b")),
    ).toEqual({
      kind: "unbounded",
      pattern: "(b)-[:PART_OF*]-(a)",
      isEasedByLimit: true,
    });
  });
});

/** The embedded engine's plan of a pattern that begins at one entity. */
function following(pattern: string): QueryPlan {
  const end = ['Filter (a.key Eq "x")', "NodeScan (a:Entity)"];
  return lines("Limit (5001)", "Return (b)", `Expand (a)--[${pattern}]--(b)`, ...end);
}

/** An operator with what Neo4j expects of it. */
function operator(name: string, details: string, rows: number, ...children: PlanOperator[]): PlanOperator {
  return {
    operator: name,
    arguments: { Details: details },
    estimatedRows: rows,
    rows: null,
    dbHits: null,
    timeMs: null,
    children,
  };
}

function asked(text: string) {
  return { text, schema: SCHEMA };
}

/** A plan in which each operator gets its rows from the next. */
function lines(...operators: readonly string[]): QueryPlan {
  const [first = "Nothing", ...rest] = operators;
  const [, name = "", details = ""] = /^(\w+)(?: \((.*)\))?$/u.exec(first) ?? [];
  const root: PlanOperator = {
    operator: name,
    arguments: details === "" ? {} : { Details: details },
    estimatedRows: null,
    rows: null,
    dbHits: null,
    timeMs: null,
    children: rest.length === 0 ? [] : [lines(...rest).root],
  };
  return { root, profiled: false, missing: ["estimatedRows"] };
}
