import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalogue } from "#cypher/catalogue.js";
import { NOTICE, REPORT } from "#server/store/contract/seed.js";
import type { CaredStore } from "#server/store/care.js";
import { examine, repair } from "./doctor.js";

export interface DoctorSuite {
  readonly catalogue: Catalogue;
  /** Gives an open store that holds nothing. */
  readonly openStore: () => Promise<CaredStore>;
  /** Changes the graph as no Mailuo would; the text ends with `RETURN 1 AS nodes`. */
  readonly corrupt: (text: string) => Promise<void>;
}

interface Damage {
  readonly what: string;
  readonly cypher: string;
  readonly found: readonly string[];
  /** What a repair cannot mend. */
  readonly stays: readonly string[];
}

const DAMAGES: readonly Damage[] = [
  {
    what: "a document that is gone",
    cypher: "MATCH (d:Document {key: 'document:b'}) DETACH DELETE d RETURN 1 AS nodes",
    found: ["parts-astray", "facts-without-document", "entities-undescribed"],
    stays: [],
  },
  {
    what: "an entity that nothing describes",
    cypher: "CREATE (:Entity:Place {key: 'place:nowhere', name: '无处'}) RETURN 1 AS nodes",
    found: ["entities-undescribed"],
    stays: [],
  },
  {
    what: "a figure without its indicator",
    cypher: "MATCH (:Observation)-[of:OF]->() DELETE of RETURN 1 AS nodes",
    found: ["observations-astray"],
    stays: [],
  },
  {
    what: "a sentence that is gone",
    cypher: "MATCH (p:Passage {key: 'passage:a/1'}) DETACH DELETE p RETURN 1 AS nodes",
    found: ["facts-without-evidence"],
    stays: ["facts-without-evidence"],
  },
  {
    what: "an original that is gone",
    cypher: "MATCH (:Document {key: 'document:a'})-[:READ_FROM]->(o) DETACH DELETE o RETURN 1 AS nodes",
    found: ["documents-without-original"],
    stays: ["documents-without-original"],
  },
  {
    what: "a passage that stands elsewhere",
    cypher: "MATCH (p:Passage {key: 'passage:a/2'}) SET p.start = p.start + 1 RETURN 1 AS nodes",
    found: ["offsets"],
    stays: ["offsets"],
  },
  {
    what: "a mention in other words",
    cypher: "MATCH (:Passage {key: 'passage:b/0'})-[m:MENTIONS]->() SET m.surface = '别处' RETURN 1 AS nodes",
    found: ["offsets"],
    stays: ["offsets"],
  },
  {
    what: "a fact that is there twice",
    cypher:
      "MATCH (a:Entity)-[f:ISSUED]->(b:Entity) CREATE (a)-[g:ISSUED]->(b) SET g = properties(f) RETURN 1 AS nodes",
    found: ["duplicate-facts"],
    stays: ["duplicate-facts"],
  },
];

/** An engine plans each check anew when it sees it first. */
const PATIENTLY = { timeout: 180_000 };

export function describeDoctor(engine: string, { catalogue, openStore, corrupt }: DoctorSuite): void {
  describe(`${engine}: the doctor`, () => {
    let store: CaredStore;
    const found = async (): Promise<readonly string[]> =>
      (await examine(store, catalogue)).findings.map(({ check }) => check);

    beforeEach(async () => {
      store = await openStore();
      await store.applySchema();
      await store.replaceDocument(REPORT);
      await store.replaceDocument(NOTICE);
      await store.publish();
    });
    afterEach(() => store.close());

    test("finds nothing wrong with what Mailuo wrote", PATIENTLY, async () => {
      expect(await found()).toEqual([]);
    });

    test("ends in the midst of a check when it is told to", PATIENTLY, async () => {
      const leaving = new AbortController();
      const onChecked = (_done: number, _total: number, next: string | null): void => {
        if (next === "duplicate-keys") leaving.abort();
      };
      await expect(examine(store, catalogue, { signal: leaving.signal, onChecked })).rejects.toMatchObject({
        code: "cancelled",
      });
    });

    test.each(DAMAGES)("finds $what, and mends what can be", PATIENTLY, async ({ cypher, found: expected, stays }) => {
      await corrupt(cypher);
      await expect.poll(found, PATIENTLY).toEqual(expected);
      const before = await examine(store, catalogue);
      const after = await repair(store, catalogue, before);
      expect(after.findings.map(({ check }) => check)).toEqual(stays);
      expect(await found()).toEqual(stays);
    });
  });
}
