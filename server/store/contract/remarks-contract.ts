import { beforeAll, describe, expect } from "vitest";
import { GraphError } from "#model/problem.js";
import type { PlanOperator } from "#model/query-remarks.js";
import { resultFromParts } from "../answer-parts.js";
import type { Contract } from "./contract.js";
import { NOTICE, REPORT } from "./seed.js";

/** What is said about a query besides its rows: its plan, remarks, and what was probably meant. */
export function describeRemarks(contract: Contract): void {
  const { store, it, askFreely, streamFreely, withdrawAll } = contract;

  describe("says of a query", () => {
    beforeAll(async () => {
      await withdrawAll();
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
    });

    it("its plan, without running it", async () => {
      const { columns, rows, plan } = await askFreely("EXPLAIN MATCH (n:Entity) WHERE n.name = $name RETURN n.key", {
        name: "西岸",
      });
      expect(columns).toEqual(["operator", "details", "estimatedRows"]);
      expect(plan?.profiled).toBe(false);
      const operators = plan === undefined ? [] : operatorsOf(plan.root);
      expect(rows.map(([name]) => typeof name === "string" && name.trim())).toEqual(
        operators.map(({ operator }) => operator),
      );
      expect(operators.length).toBeGreaterThan(1);
      expect(operators.every(({ rows }) => rows === null)).toBe(true);
      const told = operators.some(({ estimatedRows }) => estimatedRows !== null);
      expect(plan?.missing).toEqual(told ? [] : ["estimatedRows"]);
    });

    it("what each operator did, having run it", async () => {
      const text = "PROFILE MATCH (n:Entity) WITH n ORDER BY n.name RETURN n.key";
      const entities = (await askFreely("MATCH (n:Entity) RETURN n")).rows.length;
      const { rows, plan } = await askFreely(text);
      expect([plan?.profiled, plan?.root.rows]).toEqual([true, entities]);
      expect(rows.length).toBeGreaterThan(1);
      const operators = plan === undefined ? [] : operatorsOf(plan.root);
      for (const figure of ["estimatedRows", "rows", "dbHits", "timeMs"] as const) {
        const told = operators.some((operator) => operator[figure] !== null);
        expect([figure, plan?.missing.includes(figure)]).toEqual([figure, !told]);
      }
      expect((await resultFromParts(streamFreely(text))).plan?.root.rows).toBe(entities);
    });

    it("which labels, types and properties it misspells, and where", async () => {
      const text = "MATCH (p:Projct)-[:PART_OFF]->(i)\nWHERE p.nmae = 'x' RETURN p";
      const told = [
        ["01N50", 1, 10, "Project"],
        ["01N51", 1, 20, "PART_OF"],
        ["01N52", 2, 9, "name"],
      ];
      for (const { notifications = [] } of [await askFreely(text), await resultFromParts(streamFreely(text))]) {
        const meant = notifications.filter(({ suggestion }) => suggestion !== undefined);
        expect(meant.map(({ code, line, column, suggestion }) => [code, line, column, suggestion])).toEqual(told);
        expect(notifications.filter(({ code }) => /^01N5[012]$/u.test(code))).toHaveLength(3);
      }
      const planned = (await askFreely(`EXPLAIN\n${text}`)).notifications ?? [];
      expect(planned.map(({ code, line = 0, column, suggestion }) => [code, line - 1, column, suggestion])).toEqual(
        told,
      );
      const { notifications } = await askFreely("MATCH (p:Project {name: 'x'}) RETURN p, {nmae: 1}.nmae AS own");
      expect(notifications).toBeUndefined();
    });

    it("what was probably meant where it is not valid, and where", async () => {
      const wrong: [string, string | null, number, number][] = [
        ["RETURN toLowr('x') AS x", "toLower", 1, 8],
        ["MATCH (person)\nRETURN persn", "person", 2, 8],
        ["MATCH (n) RETRUN n", "RETURN", 1, 11],
        ["CALL db.labls()", "db.labels", 1, 1],
        ["RETURN nothingLikeIt(1)", null, 1, 8],
      ];
      for (const [text, meant, line, column] of wrong) {
        const error: unknown = await askFreely(text).catch((error: unknown) => error);
        if (!(error instanceof GraphError)) throw new Error(`${text} was answered.`);
        const { en, zh } = error.sentence;
        const [, suggestion = null] = /Perhaps “([^”]+)” was meant\.$/u.exec(en) ?? [];
        expect([text, suggestion, error.options.position]).toEqual([text, meant, { line, column }]);
        expect(zh.includes(`也许想写的是“${meant}”。`)).toBe(meant !== null);
      }
    });
  });
}

function operatorsOf(operator: PlanOperator): readonly PlanOperator[] {
  return [operator, ...operator.children.flatMap(operatorsOf)];
}
