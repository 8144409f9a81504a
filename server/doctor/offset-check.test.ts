import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { EMPTY_SUBGRAPH } from "#model/graph.js";
import { packageRoot } from "#server/package-root.js";
import type { GraphStore } from "#server/store/port.js";
import { createSteadyReading } from "#server/store/steady-reading.js";
import { checkOffsets } from "./offset-check.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));

test("a document that is replaced between its text and its passages is not taken for damaged", async () => {
  let text = "旧文";
  let asked = 0;
  const run: GraphStore["run"] = async ({ name }) => {
    const answer = answerOf(name, text);
    // Written right after the first text is read.
    if (name === "document-text" && (asked += 1) === 1) text = "新的文字";
    return answer;
  };
  const steadily = createSteadyReading(async () => {
    const before = text;
    return { run, isSteady: async () => text === before };
  });
  expect([await checkOffsets({ run, steadily }, catalogue), asked]).toEqual([[], 2]);
});

function answerOf(name: string, text: string): Awaited<ReturnType<GraphStore["run"]>> {
  const whole = { truncated: false, elapsedMs: 0 };
  if (name === "document-versions")
    return { ...whole, columns: ["key"], rows: [["document:a"]], graph: EMPTY_SUBGRAPH };
  if (name === "document-text") return { ...whole, columns: ["text"], rows: [[text]], graph: EMPTY_SUBGRAPH };
  const properties = { key: "passage:a/0", text, start: 0, end: text.length, order: 0 };
  const graph = { nodes: [{ id: "passage:a/0", labels: ["Passage"], properties }], relationships: [] };
  return { ...whole, columns: ["passage", "mentions"], rows: [["passage:a/0", []]], graph };
}
