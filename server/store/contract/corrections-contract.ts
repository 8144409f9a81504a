import { beforeEach, describe, expect } from "vitest";
import { z } from "zod";
import type { WriteCounts } from "#model/batch.js";
import type { Verdict } from "#model/corrections.js";
import { compareUnits } from "#model/text-order.js";
import { expectProblem, type Contract } from "./contract.js";
import { CORRECTED_REPORT, REPORT } from "./seed.js";

const SAID = { note: "原文未提。", by: "editor-li", at: "2026-11-26T08:00:00.000Z" };

/** What people say is wrong holds whatever is loaded, until it is taken back. */
export function describeCorrections({ store, it, ask, graph, withdrawAll }: Contract): void {
  function say(fact: string, verdict: Verdict): Promise<WriteCounts> {
    return store().correct({ fact, verdict, ...SAID });
  }

  async function facts(): Promise<readonly unknown[]> {
    return (await graph()).relationships
      .filter(({ properties }) => typeof properties["key"] === "string")
      .toSorted((a, b) => compareUnits(a.id, b.id))
      .map(({ id, type, properties }) => [id, type, properties["status"], properties["basis"], properties["rule"]]);
  }

  async function putRight(): Promise<void> {
    await say("fact:1", { wrong: "fact" });
    await say("fact:2", { wrong: "status", instead: "done" });
    await say("fact:3", { wrong: "type", instead: "PARTICIPATES_IN" });
    await say("fact:4", { wrong: "entity" });
  }

  describe("whose facts people put right", () => {
    beforeEach(async () => {
      await withdrawAll();
      for (const [fact] of (await ask("corrections")).rows) await store().takeBack(z.string().parse(fact));
    });

    const AS_READ = [
      ["fact:1", "LOCATED_IN", "done", "stated", "hand"],
      ["fact:2", "PART_OF", "planned", "section", "hand"],
      ["fact:3", "RESPONSIBLE_FOR", "planned", "stated", "hand"],
      ["fact:4", "ISSUED", "done", "stated", "hand"],
      ["fact:5", "APPLIES_TO", "done", "stated", "hand"],
    ];
    const PUT_RIGHT = [
      ["fact:2", "PART_OF", "done", "curated", "correction"],
      ["fact:3", "PARTICIPATES_IN", "planned", "curated", "correction"],
      ["fact:5", "APPLIES_TO", "done", "stated", "hand"],
    ];

    it("takes out what is none, puts right what is another, and keeps what was read", async () => {
      await store().replaceDocument(REPORT);
      await putRight();
      expect(await facts()).toEqual(PUT_RIGHT);
      expect((await ask("corrected-documents")).rows).toEqual([["document:a", Array(4).fill(SAID.at)]]);
      const kept = (await ask("corrections", { entity: "place:徐汇滨江" })).rows;
      expect(kept).toEqual([
        [
          "fact:1",
          {
            key: "correction:1",
            fact: "fact:1",
            type: "LOCATED_IN",
            start: "project:西岸传媒港",
            end: "place:徐汇滨江",
            document: "document:a",
            evidence: ["passage:a/1"],
            trigger: "落户",
            basis: "stated",
            status: "done",
            confidence: 0.9,
            rule: "hand",
            wrong: "fact",
            ...SAID,
          },
          1,
        ],
      ]);
    });

    it("holds when the document is loaded again, changed, or withdrawn and loaded", async () => {
      await store().replaceDocument(REPORT);
      await putRight();
      expect((await store().replaceDocument(REPORT)).unchanged).toBe(true);
      await store().replaceDocument(CORRECTED_REPORT);
      expect(await facts()).toEqual(PUT_RIGHT.slice(0, 2));
      await store().removeDocument("document:a");
      await store().replaceDocuments([{ batch: REPORT }]);
      expect(await facts()).toEqual(PUT_RIGHT);
    });

    it("is taken back to exactly what there was", async () => {
      await store().replaceDocument(REPORT);
      const before = await graph();
      await putRight();
      for (const fact of ["fact:3", "fact:1", "fact:4", "fact:2"]) await store().takeBack(fact);
      expect(await graph()).toEqual(before);
      expect((await ask("corrections")).rows).toEqual([]);
      await expectProblem(store().takeBack("fact:1"), "not-found");
    });

    it("puts a fact right anew from what was read", async () => {
      await store().replaceDocument(REPORT);
      await say("fact:1", { wrong: "fact" });
      await say("fact:1", { wrong: "status", instead: "problem" });
      expect((await facts())[0]).toEqual(["fact:1", "LOCATED_IN", "problem", "curated", "correction"]);
      await store().takeBack("fact:1");
      expect(await facts()).toEqual(AS_READ);
    });

    it("does not say twice what the document states too", async () => {
      const twins = REPORT.facts
        .filter(({ key }) => key === "fact:3")
        .map((fact) => ({ ...fact, key: "fact:8", type: "PARTICIPATES_IN" as const }));
      await store().replaceDocument({ ...REPORT, facts: [...REPORT.facts, ...twins] });
      await say("fact:3", { wrong: "type", instead: "PARTICIPATES_IN" });
      expect(await facts()).toEqual([
        ...AS_READ.filter(([key]) => key !== "fact:3"),
        ["fact:8", "PARTICIPATES_IN", "planned", "stated", "hand"],
      ]);
    });

    it("is taken back to what is read by now, and to nothing where the document is gone", async () => {
      await store().replaceDocument(REPORT);
      await say("fact:1", { wrong: "fact" });
      const otherwise = REPORT.facts.map((fact) =>
        fact.key === "fact:1" ? { ...fact, status: "ongoing" as const } : fact,
      );
      await store().replaceDocument({ ...REPORT, facts: otherwise });
      await store().takeBack("fact:1");
      expect((await facts())[0]).toEqual(["fact:1", "LOCATED_IN", "ongoing", "stated", "hand"]);
      await say("fact:1", { wrong: "fact" });
      await store().removeDocument("document:a");
      expect((await store().takeBack("fact:1")).relationshipsWritten).toBe(0);
      expect(await graph()).toEqual({ nodes: [], relationships: [] });
    });

    it("has another revision after each, and says which fact there is not", async () => {
      await store().replaceDocument(REPORT);
      const revisions = [await store().revision()];
      await say("fact:1", { wrong: "fact" });
      revisions.push(await store().revision());
      await store().takeBack("fact:1");
      revisions.push(await store().revision());
      expect(new Set(revisions).size).toBe(3);
      await expectProblem(say("fact:none", { wrong: "fact" }), "not-found");
    });
  });
}
