import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { EMPTY_SUBGRAPH } from "#model/graph.js";
import type { StartThread } from "#server/loading/reader-thread.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import { openEarlierStates } from "#server/undo/earlier-states.js";
import { loadJobKind } from "./load-job.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const FILES = [
  { name: "甲.txt", bytes: 1 },
  { name: "乙.txt", bytes: 1 },
];
const store = createFailingStore(new Error("Nobody writes."), {
  applySchema: async () => {},
  publish: async () => {},
  run: async () => ({
    columns: ["document", "sha256", "readBy"],
    rows: [],
    graph: EMPTY_SUBGRAPH,
    truncated: false,
    elapsedMs: 0,
  }),
});

/** Finds in each file a report that the store holds. */
const startThread: StartThread = ({ onMessage }) => ({
  tell(message) {
    if (message.kind !== "read") return;
    const { path, name } = message.task;
    setImmediate(() => {
      onMessage({ kind: "result", result: { kind: "known", place: path, document: `document:${name}` } });
      onMessage({ kind: "end" });
    });
  },
  end: async () => {},
});

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-load-job-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a load that is cut short before its last file throws", async () => {
  await expect(loadCutAt(1)).rejects.toThrow("aborted");
});

test("a load that is cancelled when its last file is done is done", async () => {
  await expect(loadCutAt(2)).resolves.toBeUndefined();
});

/** Cancelled when so many files are done. */
async function loadCutAt(files: number): Promise<void> {
  const cut = new AbortController();
  const states = await openEarlierStates(folder, 1_000_000);
  const kind = loadJobKind({ store, catalogue, states, threads: 1, timeLimitMs: 5_000, startThread });
  await kind.prepare({ folder, files: FILES, hints: {} }).run({
    id: "a",
    signal: cut.signal,
    markUndo: () => {},
    tell: () => {},
    count: () => {},
    progress({ done }) {
      if (done === files) cut.abort();
    },
  });
}
