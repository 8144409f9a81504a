import { Hono } from "hono";
import { z } from "zod";
import type { FactAnswer } from "#model/api.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import { needs } from "./needs.js";
import { evidencePassageFromRow, EvidenceRow } from "./provenance.js";
import { createReader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";

/** A fact with both ends and the passages that state it. */
export function factRoutes(services: Services) {
  const read = createReader(services);
  return new Hono<RequestEnvironment>().get("/:key", needs("reader"), async (context) => {
    const key = context.req.param("key");
    const { signal } = context.req.raw;
    const [row] = recordsFromResult(await read("fact", { key }, signal), FactRow);
    if (row === undefined) {
      throw new GraphError(
        "not-found",
        `There is no fact “${key}”; its document may have been withdrawn or read anew.`,
      );
    }
    const keys = Evidence.parse(row.fact.properties["evidence"]);
    const passages = await read("passages-by-key", { keys }, signal);
    const answer: FactAnswer = {
      ...row,
      evidence: recordsFromResult(passages, EvidenceRow).map(evidencePassageFromRow),
    };
    return context.json(answer);
  });
}

const FactRow = z.object({ fact: GraphRelationship, subject: GraphNode, object: GraphNode });
const Evidence = z.array(z.string());
