import { beforeEach, describe, expect } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { expectProblem, type Contract } from "./contract.js";
import { CORRECTED_REPORT, NOTICE, REPORT } from "./seed.js";

const LIMITS = { maxRows: 10, timeoutMs: 30_000 };

/** Documents come, change and go, and leave exactly what they should. */
export function describeDocuments(contract: Contract): void {
  const { catalogue, store, it, ask, graph, withdrawAll } = contract;

  describe("whose documents come and go", () => {
    beforeEach(withdrawAll);

    it("counts what it writes and removes", async () => {
      expect(await store().replaceDocument(REPORT)).toEqual({
        unchanged: false,
        nodesWritten: 17,
        relationshipsWritten: 31,
        nodesRemoved: 0,
        relationshipsRemoved: 0,
      });
      expect(await store().removeDocument("document:a")).toEqual({
        unchanged: false,
        nodesWritten: 0,
        relationshipsWritten: 0,
        nodesRemoved: 17,
        relationshipsRemoved: 31,
      });
      expect(await graph()).toEqual({ nodes: [], relationships: [] });
    });

    it("replaces several together as it does one after the other", async () => {
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
      const apart = await graph();
      await withdrawAll();
      const told: number[] = [];
      const counts = await store().replaceDocuments([{ batch: REPORT }, { batch: NOTICE }], (done) => told.push(done));
      const again = await store().replaceDocuments([{ batch: NOTICE }, { batch: REPORT }]);
      expect(await graph()).toEqual(apart);
      expect([counts, again].map((each) => each.map(({ unchanged }) => unchanged))).toEqual([
        [false, false],
        [true, true],
      ]);
      expect(told).toEqual([1, 2]);
    });

    it("replaces none of several where one cannot be, or the caller goes away in between", async () => {
      await store().replaceDocument(NOTICE);
      const [before, revision] = [await graph(), await store().revision()];
      const wrong = { ...NOTICE, passages: [...NOTICE.passages, ...NOTICE.passages] };
      await expectProblem(store().replaceDocuments([{ batch: REPORT }, { batch: wrong }]), "invalid-request");
      await expect(
        store().replaceDocuments([{ batch: REPORT }, { batch: CORRECTED_REPORT }], leaveAfterFirst),
      ).rejects.toThrow("The caller has gone.");
      expect([await graph(), await store().revision()]).toEqual([before, revision]);
    });

    it("keeps the time that an import brings, but never has two states of a document with the same", async () => {
      const loadedAt = "2026-11-26T04:00:00.000Z";
      const times: unknown[] = [];
      for (const batch of [REPORT, CORRECTED_REPORT, REPORT]) {
        await store().replaceDocuments([{ batch, loadedAt }]);
        times.push(...(await ask("document-versions")).rows.map(([, , at]) => at));
      }
      expect(times).toEqual([loadedAt, expect.stringMatching(/Z$/u), loadedAt]);
      expect(times[1]).not.toBe(loadedAt);
    });

    it("does nothing when the same comes again", async () => {
      await store().replaceDocument(REPORT);
      const before = (await ask("document", { key: "document:a" })).graph;
      expect(await store().replaceDocument(REPORT)).toEqual({
        unchanged: true,
        nodesWritten: 0,
        relationshipsWritten: 0,
        nodesRemoved: 0,
        relationshipsRemoved: 0,
      });
      expect((await ask("document", { key: "document:a" })).graph).toEqual(before);
    });

    it("has another revision after each write, and the same one until then", async () => {
      const revisions = [await store().revision()];
      await store().replaceDocument(REPORT);
      revisions.push(await store().revision());
      expect(await store().revision()).toBe(revisions[1]);
      await store().replaceDocument(REPORT);
      expect(await store().revision()).toBe(revisions[1]);
      await store().replaceDocument(CORRECTED_REPORT);
      revisions.push(await store().revision());
      await store().removeDocument("document:a");
      revisions.push(await store().revision());
      expect(new Set(revisions).size).toBe(4);
    });

    it("answers several queries from one state, whatever is written between them", async () => {
      await store().replaceDocument(REPORT);
      let times = 0;
      const counts = await store().steadily(async (run) => {
        const count = async () => (await run(catalogue.get("document-count"), {}, LIMITS)).rows[0]?.[0];
        const before = await count();
        times += 1;
        if (times === 1) await store().replaceDocument(NOTICE);
        return [before, await count()];
      });
      expect({ times, counts }).toEqual({ times: 2, counts: [2, 2] });
    });

    it("tells what labels there are after each write", async () => {
      const documents = async () =>
        (await store().schema()).labels.find(({ label }) => label === "Document")?.count ?? 0;
      const counts = [await documents()];
      await store().replaceDocument(REPORT);
      counts.push(await documents());
      await store().replaceDocument(NOTICE);
      counts.push(await documents(), await documents());
      expect(counts).toEqual([0, 1, 2, 2]);
    });

    it("shows what was left for later when it is published", async () => {
      await store().replaceDocument(NOTICE, { visible: "later" });
      await store().replaceDocument(REPORT, { visible: "later" });
      await store().publish();
      const documents = (await ask("documents")).graph.nodes.map(({ id }) => id);
      expect(documents.toSorted()).toEqual(["document:a", "document:b"]);
    });

    it("restores exactly what a changed version replaced", async () => {
      await store().replaceDocument(NOTICE);
      await store().replaceDocument(REPORT);
      const first = await graph();
      expect((await store().replaceDocument(CORRECTED_REPORT)).unchanged).toBe(false);
      const second = await graph();
      expect(second.nodes.map(({ id }) => id)).not.toContain("policy:影视扶持办法");
      expect(second.nodes.map(({ id }) => id)).toContain("passage:a/5");
      await store().replaceDocument(REPORT);
      expect(await graph()).toEqual(first);
    });

    it("holds the same in whatever order two documents came", async () => {
      await store().replaceDocument(REPORT);
      const alone = await graph();
      await store().replaceDocument(NOTICE);
      const both = await graph();
      await store().removeDocument("document:b");
      expect(await graph()).toEqual(alone);
      await store().removeDocument("document:a");
      await store().replaceDocument(NOTICE);
      await store().replaceDocument(REPORT);
      expect(await graph()).toEqual(both);
    });

    it("finds what is loaded by its text, and no more what is withdrawn", async () => {
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
      expect((await ask("search-passages", { words: ["积水"] })).rows[0]?.[3]).toBe(1);
      await store().removeDocument("document:b");
      expect((await ask("search-passages", { words: ["积水"] })).rows[0]?.[3]).toBe(0);
    });

    it("answers readers while documents are replaced", async () => {
      const sizes = await sizesWhileReplaced();
      expect(sizes.size).toBeGreaterThan(0);
    });

    it("shows readers the old or the new, never a mix", async () => {
      const sizes = await sizesWhileReplaced();
      expect(["[3,5,9,5]", "[3,6,8,3]"]).toEqual(expect.arrayContaining([...sizes]));
    });

    it("refuses a batch that names what it does not hold, and changes nothing", async () => {
      const broken: DocumentBatch = { ...REPORT, entities: REPORT.entities.slice(1) };
      await expectProblem(store().replaceDocument(broken), "invalid-request");
      expect(await graph()).toEqual({ nodes: [], relationships: [] });
    });

    it("says when there is no such document", async () => {
      await expectProblem(store().removeDocument("document:none"), "not-found");
    });
  });

  /** The counts of the report that a reader sees who asks again and again while it is corrected and corrected back. */
  async function sizesWhileReplaced(): Promise<ReadonlySet<string>> {
    await store().replaceDocument(REPORT);
    const sizes = new Set<string>();
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const [row] = (await ask("document", { key: "document:a" })).rows;
      sizes.add(JSON.stringify(row?.slice(1) ?? null));
      return stop.signal.aborted ? undefined : read();
    };
    const reader = read();
    await store().replaceDocument(CORRECTED_REPORT);
    await store().replaceDocument(REPORT);
    stop.abort();
    await reader;
    return sizes;
  }
}

function leaveAfterFirst(done: number): void {
  if (done === 1) throw new Error("The caller has gone.");
}
