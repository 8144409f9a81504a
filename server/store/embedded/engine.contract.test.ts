import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEngine } from "./engine.js";

let folder: string;

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-engine-test-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a revision that could not be read once is read again for the next query", async () => {
  const engine = createEngine();
  const run = (text: string) => engine.answer({ kind: "run", text, params: {}, free: false, maxRows: 1, pageRows: 1 });
  const revision = "MATCH (n:Revision) RETURN n.name";
  await engine.answer({ kind: "open", file: join(folder, "graph.grafeo"), access: "create", revision });
  await expect(run("CREATE (n:Revision {name: 1}) RETURN n.name")).rejects.toThrow("expected string");
  expect(await run("MATCH (n:Revision) SET n.name = 'one' RETURN n.name")).toMatchObject({ revision: "one" });
  await engine.answer({ kind: "close" });
});
