import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { exportedGraph } from "../contract/exported-graph.js";
import { NOTICE } from "../contract/seed.js";
import { openNeo4jStore } from "./neo4j-store.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

describeWithNeo4j((address) => {
  const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

  it("leaves none of the documents that a program wrote together when it was killed in between", async () => {
    const store = await openNeo4jStore({ ...address, catalogue });
    await store.replaceDocument(NOTICE);
    const before = await exportedGraph(store, catalogue);
    const main = join(packageRoot(), "dist/server/store/neo4j/testing/import-main.js");
    const program = spawn(process.execPath, [main], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = once(program, "exit");
    program.stdin.end(JSON.stringify(address));
    await once(program.stdout, "data");
    program.kill("SIGKILL");
    await ended;
    const after = await exportedGraph(store, catalogue);
    await store.removeDocument(NOTICE.document.key);
    await store.close();
    expect(after).toEqual(before);
  });
});
