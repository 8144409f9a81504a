import { z } from "zod";
import type { FactAnswer } from "#model/api.js";
import type { FactRecord } from "#model/batch.js";
import type { Correction, CorrectionRecord } from "#model/corrections.js";
import { GraphNode, GraphRelationship } from "#model/graph.js";
import { ParamsSchema } from "#model/query.js";
import { present } from "#server/store/batch-rows.js";
import { correctionFrom } from "#server/store/corrections.js";
import { noSuchFact } from "#server/store/refusals.js";
import { readEntities } from "./entity-reading.js";
import { evidencePassageFromRow, EvidenceRow } from "./provenance.js";
import type { Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";

const FactRow = z.object({ fact: GraphRelationship, subject: GraphNode, object: GraphNode });
const Evidence = z.array(z.string());
const CorrectionRow = z.object({ correction: ParamsSchema });

/** A fact with its evidence, also one that was said to be none. Throws `not-found`. */
export async function readFact(read: Reader, key: string, signal: AbortSignal): Promise<FactAnswer> {
  const [[row], correction] = await Promise.all([
    read("fact", { key }, signal).then((result) => recordsFromResult(result, FactRow)),
    readCorrection(read, key, signal),
  ]);
  const found = row ?? (correction === null ? null : await asRead(read, correction, signal));
  if (found === null) throw noSuchFact(key);
  const keys = Evidence.parse(found.fact.properties["evidence"]);
  const passages = recordsFromResult(await read("passages-by-key", { keys }, signal), EvidenceRow);
  return { ...found, evidence: passages.map(evidencePassageFromRow), correction };
}

/** What was said to be wrong with a fact; null: nothing. */
export async function readCorrection(read: Reader, fact: string, signal: AbortSignal): Promise<Correction | null> {
  const [row] = recordsFromResult(await read("stored-correction", { fact }, signal), CorrectionRow);
  return row === undefined ? null : correctionAnswer(correctionFrom(row.correction));
}

export function correctionAnswer({ fact, ...said }: CorrectionRecord): Correction {
  return { ...said, fact: relationshipFrom(fact) };
}

function relationshipFrom(fact: FactRecord): GraphRelationship {
  const { key, type, start, end, ...rest } = fact;
  return { id: key, type, start, end, properties: { key, ...present(rest, []) } };
}

/** Null where one of its ends is gone. */
async function asRead(
  read: Reader,
  { fact }: Correction,
  signal: AbortSignal,
): Promise<z.infer<typeof FactRow> | null> {
  const { found } = await readEntities(read, [fact.start, fact.end], signal);
  const [subject, object] = [fact.start, fact.end].map((key) => found.find(({ id }) => id === key));
  return subject === undefined || object === undefined ? null : { fact, subject, object };
}
