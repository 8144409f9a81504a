import { z } from "zod";
import type { DocumentBatch } from "#model/batch.js";
import type { QueryResult } from "#model/query.js";
import type { NewCorrection } from "../corrections.js";
import { Sentence } from "#model/language.js";
import { ProblemCode } from "#model/problem.js";
import type { Page } from "./pages.js";

/** What is said between Mailuo and the processes that hold the embedded engine. */

/** Texts of the writing queries by name. */
const Queries = z.record(z.string(), z.string());
const Batch = z.custom<DocumentBatch>(isRecord);
const Said = z.custom<NewCorrection>(isRecord);

export const EngineRequest = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("open"),
    file: z.string(),
    access: z.enum(["read", "write", "create", "salvage"]),
    /** The query for the graph's revision, which answers of `run` then tell. */
    revision: z.string().optional(),
    /** Constraints and indexes, where a copy may be left in the place of the file when it is closed. */
    statements: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal("run"),
    text: z.string(),
    /** What to run instead where the store lacks a full-text index, as after a writer was killed. */
    otherwise: z.string().optional(),
    params: z.record(z.string(), z.unknown()),
    maxRows: z.int().positive(),
    /** After so many rows the answer waits to be asked for `more`, or to be dropped. */
    pageRows: z.int().positive(),
    /** Whether the text comes from outside, so that its plan is looked at first. */
    free: z.boolean(),
  }),
  z.object({ kind: z.literal("more") }),
  z.object({ kind: z.literal("drop") }),
  z.object({ kind: z.literal("version") }),
  z.object({ kind: z.literal("holds"), batch: Batch, queries: Queries }),
  z.object({ kind: z.literal("apply-schema"), statements: z.array(z.string()) }),
  z.object({
    kind: z.literal("replace"),
    batch: Batch,
    loadedAt: z.string(),
    /** What the graph's revision becomes by it. */
    revision: z.string(),
    /** Whether a process died over it before, which may have written it. */
    again: z.boolean().optional(),
    queries: Queries,
  }),
  z.object({ kind: z.literal("mend"), steps: z.array(z.string()), queries: Queries }),
  z.object({ kind: z.literal("text-index-faults") }),
  z.object({ kind: z.literal("rebuild-text-indexes") }),
  z.object({ kind: z.literal("remove"), key: z.string(), queries: Queries }),
  z.object({ kind: z.literal("correct"), correction: Said, queries: Queries }),
  z.object({ kind: z.literal("take-back"), fact: z.string(), queries: Queries }),
  z.object({ kind: z.literal("close") }),
]);
export type EngineRequest = z.infer<typeof EngineRequest>;

export const EngineCall = z.object({ id: z.int(), request: EngineRequest });
export type EngineCall = z.infer<typeof EngineCall>;

export const EngineAnswer = z.union([
  z.object({
    id: z.int(),
    problem: z.object({
      code: ProblemCode,
      sentence: Sentence,
      position: z.object({ line: z.int(), column: z.int() }).optional(),
    }),
  }),
  z.object({ id: z.int(), value: z.unknown() }),
]);
export type EngineAnswer = z.infer<typeof EngineAnswer>;

/** Checked where it was made, in the engine's process: another look at every cell would cost more than the query. */
export const RunAnswer = z.custom<RunAnswer>(isRecord);
export type RunAnswer = QueryResult & Pick<Page, "more"> & { readonly revision: string };
/** What kept a store from being copied as it was closed. */
export const CloseAnswer = Sentence.nullable();
export const MoreAnswer = z.custom<Page>(isRecord);
export const TextIndexFaults = z.array(z.object({ index: z.string(), lost: z.array(z.string()).nullable() }));
export const CountsAnswer = z.object({
  unchanged: z.boolean(),
  nodesWritten: z.int(),
  relationshipsWritten: z.int(),
  nodesRemoved: z.int(),
  relationshipsRemoved: z.int(),
});

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
