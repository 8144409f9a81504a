import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { UNCHANGED } from "#model/batch.js";
import { GraphError } from "#model/problem.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { packageRoot } from "#server/package-root.js";
import { createFailingStore } from "#server/store/failing-store.js";
import type { GraphStore } from "#server/store/port.js";
import { loadingInto } from "./loading.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-loading-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("when the store fails, what is done and stays is told", async () => {
  const files = ["甲.txt", "乙.txt", "丙.txt"].map((name) => ({ name, path: join(folder, name) }));
  for (const { path } of files) writeFileSync(path, "徐汇区2014年政府工作报告\n一、工作回顾\n西岸传媒港开工建设。\n");
  const session = {
    configuration: configurationFromEnvironment({}),
    catalogue: loadCatalogue(join(packageRoot(), "cypher")),
    store: storeThatFailsAfter(2),
  };
  const told: string[] = [];
  const terminal = {
    print: async () => {},
    tell: (line: string) => void told.push(line),
    screen: null,
    hasColours: false,
    environment: {},
    workingFolder: folder,
    homeFolder: folder,
    signal: new AbortController().signal,
  };
  const loading = loadingInto(session, { workers: 1, timeLimit: 60 }, terminal, (run) => run.load(files));
  await expect(loading).rejects.toMatchObject({ code: "store-unavailable" });
  expect(told.at(-1)?.replace(/\d+:\d+/u, "0:00")).toBe(
    "Broken off: 2 loaded in 0:00; 2 of 3 files are done and stay.",
  );
});

function storeThatFailsAfter(documents: number): GraphStore {
  const gone = new GraphError("store-unavailable", "The store is gone.");
  let written = 0;
  return createFailingStore(gone, {
    run: async () => ({
      columns: ["document", "sha256", "readBy"],
      rows: [],
      graph: { nodes: [], relationships: [] },
      truncated: false,
      elapsedMs: 0,
    }),
    async replaceDocument() {
      if (written === documents) throw gone;
      written += 1;
      return { ...UNCHANGED, unchanged: false };
    },
    applySchema: async () => {},
    publish: async () => {},
  });
}
