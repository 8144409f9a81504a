import { Hono } from "hono";
import { z } from "zod";
import { FactAnswer, FactPath } from "#model/api.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import { answerOf, described, KEYED_ERRORS, type RouteDescription } from "./description.js";
import { keptByRevision } from "./kept.js";
import { needs } from "./needs.js";
import { EXAMPLE_FACT } from "./examples.js";
import { evidencePassageFromRow, EvidenceRow } from "./provenance.js";
import { createSteadyReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { toldText } from "./told-text.js";
import { validated } from "./validation.js";

const DESCRIPTION: RouteDescription = {
  id: "readFact",
  tag: "graph",
  summary: "A fact and its evidence",
  description: "A relationship between two entities that a document states, with the passages that state it.",
  answers: [
    answerOf(FactAnswer, {
      description: "The fact, both ends, and its evidence in the document's order.",
      example: EXAMPLE_FACT,
    }),
  ],
  errors: KEYED_ERRORS,
};

/** A fact with both ends and the passages that state it. */
export function factRoutes(services: Services) {
  const steadily = createSteadyReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>().get(
    "/:key",
    needs("reader"),
    described(DESCRIPTION),
    validated("param", FactPath),
    kept,
    async (context) => {
      const { key } = context.req.valid("param");
      const fact = await steadily((read) => readFact(read, key, context.req.raw.signal));
      return context.json(toldText(context, fact));
    },
  );
}

const FactRow = z.object({ fact: GraphRelationship, subject: GraphNode, object: GraphNode });
const Evidence = z.array(z.string());

async function readFact(read: Reader, key: string, signal: AbortSignal): Promise<FactAnswer> {
  const [row] = recordsFromResult(await read("fact", { key }, signal), FactRow);
  if (row === undefined) {
    throw new GraphError("not-found", {
      en: `There is no fact “${key}”; its document may have been withdrawn or read anew.`,
      zh: `没有事实“${key}”；它所在的文件可能已撤回或重新读取。`,
    });
  }
  const keys = Evidence.parse(row.fact.properties["evidence"]);
  const passages = await read("passages-by-key", { keys }, signal);
  return { ...row, evidence: recordsFromResult(passages, EvidenceRow).map(evidencePassageFromRow) };
}
