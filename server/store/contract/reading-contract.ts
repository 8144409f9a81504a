import { beforeAll, describe, expect } from "vitest";
import { ANSWERS } from "./answers.js";
import { codeOf, expectProblem, type Contract } from "./contract.js";
import { NOTICE, REPORT } from "./seed.js";

/**
 * The condition needs all nodes at once: it keeps an engine from multiplying its own counts of nodes, and from joining by a table that
 * outgrows the memory before the time is over.
 */
export const ENDLESS =
  "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) " +
  "WHERE (a.key + b.key + c.key + d.key + e.key + f.key + g.key + h.key + i.key + j.key) = 'x' RETURN count(*) AS n";

/** Every query of the catalogue by its answer, and what holds for all queries. */
export function describeReading(contract: Contract): void {
  const { catalogue, store, it, ask, askFreely, graph, withdrawAll } = contract;

  describe("with two documents", () => {
    beforeAll(async () => {
      await withdrawAll();
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
    });

    for (const { query, params, columns, rows, inAnyOrder } of ANSWERS) {
      it(`answers ${query} ${JSON.stringify(params)}`, async () => {
        const result = await ask(query, params);
        const found =
          inAnyOrder === true
            ? result.rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
            : result.rows;
        expect({ columns: result.columns, rows: found, truncated: result.truncated }).toEqual({
          columns,
          rows,
          truncated: false,
        });
      });
    }

    it("is asked every query of the catalogue that is no question", async () => {
      const asked = new Set(ANSWERS.map(({ query }) => query));
      const others = catalogue.list().filter(({ question }) => question === undefined);
      expect(others.flatMap(({ name }) => (asked.has(name) ? [] : [name]))).toEqual([]);
    });

    it("gives nodes with labels and properties, and relationships with the keys of both ends", async () => {
      const { graph } = await askFreely("MATCH (p:Project)-[f:PART_OF]->(i) RETURN f, i");
      expect(graph).toEqual({
        nodes: [
          {
            id: "initiative:西岸文化走廊",
            labels: expect.toSatisfy((labels: string[]) => labels.toSorted().join() === "Entity,Initiative"),
            properties: {
              key: "initiative:西岸文化走廊",
              name: "西岸文化走廊",
              aliases: [],
              pinyin: "xian wenhua zoulang",
              initials: "xawhzl",
            },
          },
        ],
        relationships: [
          {
            id: "fact:2",
            type: "PART_OF",
            start: "project:西岸传媒港",
            end: "initiative:西岸文化走廊",
            properties: {
              key: "fact:2",
              document: "document:a",
              evidence: ["passage:a/3"],
              basis: "section",
              status: "planned",
              confidence: 0.5,
              rule: "hand",
            },
          },
        ],
      });
    });

    it("merges what documents know of an entity", async () => {
      const { graph } = await ask("entity", { key: "place:徐汇滨江" });
      expect(graph.nodes[0]?.properties).toEqual({
        key: "place:徐汇滨江",
        name: "徐汇滨江",
        nameEn: "West Bund",
        aliases: ["滨江", "西岸"],
        pinyin: "xuhui binjiang",
        initials: "xhbj",
        code: "310104",
        lat: 31.25,
        lon: 121.5,
      });
    });

    it("gives scalars, lists, maps and paths as cells, and tells a document from its original text", async () => {
      const { rows, graph } = await askFreely(
        "MATCH path = (d:Document {key: $key})-[:READ_FROM]->(o) RETURN path, [1, 2.5, 'x', null, [true]] AS list, {a: {b: d}} AS map, null AS none",
        { key: "document:b" },
      );
      expect(rows).toEqual([
        [
          {
            $ref: "path",
            nodes: ["document:b", "original:document:b"],
            relationships: ["READ_FROM:document:b→original:document:b"],
          },
          [1, 2.5, "x", null, [true]],
          { a: { b: { $ref: "node", id: "document:b" } } },
          null,
        ],
      ]);
      expect(graph.nodes.map(({ id, labels }) => [id, labels])).toEqual([
        ["document:b", ["Document"]],
        ["original:document:b", ["Original"]],
      ]);
    });

    it("gives whole numbers that JSON cannot hold as text", async () => {
      const { rows } = await askFreely("RETURN 9007199254740993 AS big, 9007199254740991 AS small");
      expect(rows).toEqual([[{ $type: "Integer", _value: "9007199254740993" }, 9007199254740991]]);
    });

    it("reads the relationship type IN with and without backticks", async () => {
      const counts = ["[:IN]", "[:`IN`]"].map((type) =>
        askFreely(`MATCH ()-${type}->(d:Document) RETURN count(d) AS n`),
      );
      expect((await Promise.all(counts)).map(({ rows }) => rows)).toEqual([[[4]], [[4]]]);
    });

    it("says when there are more rows than asked for", async () => {
      const all = "MATCH (p:Passage) RETURN p.key AS key";
      expect(await rowsAndTruncated(contract, 6, all)).toEqual([6, false]);
      expect(await rowsAndTruncated(contract, 5, all)).toEqual([5, true]);
      expect(await rowsAndTruncated(contract, 5, `${all} LIMIT 1000000000;`)).toEqual([5, true]);
      expect(await rowsAndTruncated(contract, 5, `${all} UNION ALL ${all}`)).toEqual([5, true]);
      expect(await rowsAndTruncated(contract, 5, `${all} ORDER BY key LIMIT 3 // ten`)).toEqual([3, false]);
    });

    it("ends a query that takes too long, and answers others meanwhile", async () => {
      const endless = expectProblem(askFreely(ENDLESS, {}, { timeoutMs: 1500 }), "query-timeout");
      expect((await ask("entity", { key: "place:徐汇滨江" })).rows).toHaveLength(1);
      await endless;
      expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("answers the catalogue's queries while many endless ones run", async () => {
      const endless = Array.from({ length: 6 }, () =>
        expectProblem(askFreely(ENDLESS, {}, { timeoutMs: 700 }), "query-timeout"),
      );
      expect((await ask("entity", { key: "place:徐汇滨江" })).rows).toHaveLength(1);
      await Promise.all(endless);
    });

    it("ends a query whose caller goes away", async () => {
      const caller = new AbortController();
      const endless = expectProblem(askFreely(ENDLESS, {}, { signal: caller.signal }), "cancelled");
      setTimeout(() => caller.abort(), 200);
      await endless;
      await expectProblem(askFreely("RETURN 1 AS one", {}, { signal: AbortSignal.abort() }), "cancelled");
      expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("bounds a result of a thousand million rows", async () => {
      const many = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a, b";
      await askFreely(many, {}, { maxRows: 10, timeoutMs: 5000 }).then(
        ({ rows, truncated }) => expect([rows.length, truncated]).toEqual([10, true]),
        (error: unknown) => expect(["too-large", "query-timeout"]).toContain(codeOf(error)),
      );
      expect((await askFreely("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("refuses what is not a reading query, and changes nothing", async () => {
      const before = await graph();
      for (const text of [
        "CREATE (n:Entity {key: 'x'}) RETURN n",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Entity) SET n.name = 'x' RETURN n",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL { CREATE (n) RETURN n } RETURN n",
      ]) {
        await expectProblem(askFreely(text), "query-refused");
      }
      await expectProblem(ask("withdraw-document", { document: "document:a" }), "query-refused");
      expect(await graph()).toEqual(before);
    });

    it("says what is wrong with a query, and where", async () => {
      const error = await askFreely("MATCH (n)\nRETURM n").catch((error: unknown) => error);
      expect(codeOf(error)).toBe("invalid-query");
      expect(error).toMatchObject({ options: { position: { line: 2 } } });
      await expectProblem(askFreely("RETURN missing(1) AS x"), "invalid-query");
      await expectProblem(askFreely("MATCH (n {key: $key}) RETURN n"), "parameter-missing");
      await expectProblem(ask("entity"), "parameter-missing");
      await expectProblem(ask("entity", { key: 3 }), "invalid-request");
    });

    it("calls a query invalid, also where its parser fails at it", async () => {
      for (const text of [
        "CALL *",
        "OPTIONAL CALL *",
        "OPTIONAL *",
        "CYPHER *",
        "CYPHER 5 CALL *",
        "RETURN 1 CALL *",
      ]) {
        await expectProblem(askFreely(text), "invalid-query");
      }
    });

    it("takes “call” and “show” for names where they are names", async () => {
      const text = "UNWIND [1, 2] AS call WITH call WHERE call > 1 RETURN call * 2 AS show ORDER BY show DESC";
      expect((await askFreely(text)).rows).toEqual([[4]]);
      expect((await askFreely("RETURN [call IN [1, 2] WHERE call > 1 | call * 2] AS x")).rows).toEqual([[[4]]]);
    });

    it("counts labels and relationship types with their properties", async () => {
      const { labels, relationshipTypes } = await store().schema();
      expect(labels.find(({ label }) => label === "Section")).toEqual({
        label: "Section",
        count: 3,
        properties: ["key", "level", "modality", "order", "title"],
      });
      expect(relationshipTypes.map(({ type, count }) => [type, count])).toEqual(
        ANSWERS.find(({ query }) => query === "relationship-type-counts")?.rows.map(([type, count]) => [type, count]),
      );
    });

    it("creates constraints and indexes any number of times", async () => {
      await store().applySchema();
      expect((await ask("search-passages", { words: ["落户"] })).rows[0]?.[3]).toBe(1);
    });

    it("says what it is", async () => {
      expect(await store().version()).toMatch(/^(Grafeo|Neo4j) \d/u);
      expect(store().location).not.toBe("");
    });
  });
}

async function rowsAndTruncated(
  { askFreely }: Contract,
  maxRows: number,
  text: string,
): Promise<readonly [number, boolean]> {
  const { rows, truncated } = await askFreely(text, {}, { maxRows });
  return [rows.length, truncated];
}
