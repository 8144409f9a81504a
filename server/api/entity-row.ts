import { z } from "zod";
import { GraphNode } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";

const EntityRow = z.object({ entity: GraphNode, degree: z.int(), mentions: z.int() });
export type EntityRow = z.infer<typeof EntityRow>;

/** An entity with how many facts and mentions it has. Throws `not-found`. */
export async function readEntityRow(read: Reader, key: string, signal: AbortSignal): Promise<EntityRow> {
  const [row] = recordsFromResult(await read("entity", { key }, signal), EntityRow);
  if (row === undefined) {
    throw new GraphError("not-found", {
      en: `There is no entity “${key}”; /api/search finds entities by name.`,
      zh: `没有实体“${key}”；可以用 /api/search 按名称查找。`,
    });
  }
  return row;
}
