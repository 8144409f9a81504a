import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect } from "vitest";
import { resultFromParts } from "../answer-parts.js";
import type { AnswerPart } from "../port.js";
import { expectProblem, type Contract } from "./contract.js";
import { ENDLESS } from "./reading-contract.js";
import { NOTICE, REPORT } from "./seed.js";

/** More rows than any engine gives in one piece, each with a node and a relationship. */
const MANY = "UNWIND range(1, 2000) AS i MATCH (p:Project)-[f:PART_OF]->(o) RETURN i, p, f ORDER BY i";

/** What holds for answers that are given piece by piece. */
export function describeStreaming(contract: Contract): void {
  const { store, it, ask, askFreely, streamFreely, withdrawAll } = contract;

  describe("answers piece by piece", () => {
    beforeAll(async () => {
      await withdrawAll();
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
    });

    it("streams what it gives in one piece", async () => {
      for (const text of [
        MANY,
        "MATCH path = (:Passage)-[:MENTIONS]->(:Entity) RETURN path",
        "MATCH (n:Nothing) RETURN n",
      ]) {
        const whole = await askFreely(text, {}, { maxRows: 5000 });
        const streamed = await resultFromParts(streamFreely(text, {}, { maxRows: 5000 }));
        expect({ ...streamed, elapsedMs: 0 }).toEqual({ ...whole, elapsedMs: 0 });
      }
      const named = store().stream(contract.catalogue.get("documents"), {}, { maxRows: 10, timeoutMs: 30_000 });
      expect((await resultFromParts(named)).rows).toEqual((await ask("documents")).rows);
    });

    it("begins with the columns and gives each node and relationship in the first piece that holds it", async () => {
      const parts: AnswerPart[] = [];
      for await (const part of streamFreely(MANY, {}, { maxRows: 5000 })) parts.push(part);
      expect(parts[0]).toEqual({ part: "head", columns: ["i", "p", "f"] });
      const graphs = parts.flatMap((part) => (part.part === "rows" ? [part.graph] : []));
      expect(graphs.length).toBeGreaterThan(2);
      expect(graphs.slice(1).every(({ nodes, relationships }) => nodes.length + relationships.length === 0)).toBe(true);
      expect(parts.at(-1)).toEqual({ part: "end", truncated: false, elapsedMs: expect.any(Number) });
    });

    it("streams no more rows than asked for, and says so", async () => {
      const { rows, truncated } = await resultFromParts(streamFreely(MANY, {}, { maxRows: 1200 }));
      expect([rows.length, truncated]).toEqual([1200, true]);
    });

    it("may be left in the midst of an answer any number of times, and answers the next query", async () => {
      for (let time = 0; time < 30; time += 1) {
        const parts = streamFreely("UNWIND range(1, 20000) AS i RETURN i, {a: i} AS m", {}, { maxRows: 5000 });
        for (let taken = 0; taken < 1 + (time % 3); taken += 1) await parts.next();
        await parts.return();
        if (time % 5 === 4) expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
      }
    });

    it("ends a stream whose caller goes away, before its rows and between them", async () => {
      const caller = new AbortController();
      const endless = streamFreely(ENDLESS, {}, { signal: caller.signal }).next();
      const between = streamFreely(MANY, {}, { signal: caller.signal });
      await between.next();
      setTimeout(() => caller.abort(), 200);
      await expectProblem(endless, "cancelled");
      await expectProblem(resultFromParts(between), "cancelled");
      expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("ends a stream that its reader does not take in time", async () => {
      const slow = streamFreely(MANY.replace("2000", "20000"), {}, { maxRows: 50_000, timeoutMs: 1500 });
      await slow.next();
      await slow.next();
      await delay(2500);
      await expectProblem(resultFromParts(slow), "query-timeout");
      expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("goes on with a stream while a document is withdrawn and loaded", async () => {
      const parts = streamFreely(MANY, {}, { maxRows: 5000 });
      await parts.next();
      await store().removeDocument(NOTICE.document.key);
      await store().replaceDocument(NOTICE);
      const rows: unknown[] = [];
      for await (const part of parts) if (part.part === "rows") rows.push(...part.rows);
      expect(rows).toHaveLength(2000);
    });

    it("refuses to stream what is not a reading query, and says what is wrong with a query", async () => {
      await expectProblem(streamFreely("MATCH (n) DETACH DELETE n").next(), "query-refused");
      await expectProblem(
        streamFreely("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line").next(),
        "query-refused",
      );
      await expectProblem(streamFreely("MATCH (n)\nRETURM n").next(), "invalid-query");
      await expectProblem(streamFreely("MATCH (n {key: $key}) RETURN n").next(), "parameter-missing");
    });
  });
}
