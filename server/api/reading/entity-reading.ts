import { z } from "zod";
import { GraphNode } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";

const EntityRow = z.object({ entity: GraphNode, degree: z.int(), mentions: z.int() });
type EntityRow = z.infer<typeof EntityRow>;

/** An entity with how many facts and mentions it has. Throws `not-found`. */
export async function readEntityRow(read: Reader, key: string, signal: AbortSignal): Promise<EntityRow> {
  const [row] = recordsFromResult(await read("entity", { key }, signal), EntityRow);
  if (row === undefined) throw noEntity([key]);
  return row;
}

const FoundRow = z.object({ entity: GraphNode });

/** Those of the entities that there are, sorted by key, and the keys of the others. */
export async function readEntities(
  read: Reader,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly found: GraphNode[]; readonly missing: string[] }> {
  const rows = recordsFromResult(await read("entities-by-key", { keys }, signal), FoundRow);
  const found = rows.map(({ entity }) => entity);
  const known = new Set(found.map(({ id }) => id));
  return { found, missing: keys.filter((key) => !known.has(key)) };
}

export function noEntity(keys: readonly string[]): GraphError {
  return new GraphError("not-found", {
    en: `There is no entity “${keys.join("”, “")}”; /api/search finds entities by name.`,
    zh: `没有实体“${keys.join("”、“")}”；可以用 /api/search 按名称查找。`,
  });
}
