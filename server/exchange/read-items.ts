import type { z } from "zod";
import type { Properties } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { requirementFrom } from "#server/issue-words.js";
import type { GraphAbout } from "./graph-content.js";

/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** `id` is the file's own name for the node, by which its relationships mean it. */
export interface ReadNode {
  readonly kind: "node";
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly place: Place;
}

/** `start` and `end` are ids of nodes of the file. */
export interface ReadRelationship {
  readonly kind: "relationship";
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Properties;
  readonly place: Place;
}

export interface ReadAbout {
  readonly kind: "about";
  readonly about: GraphAbout;
}

/** What a file of a graph gives, in its order. */
export type ReadItem = ReadNode | ReadRelationship | ReadAbout;

/** Reads a file's text; throws `invalid-file` with a sentence that names file and line. */
export type GraphReader = (text: AsyncIterable<string>, file: string) => AsyncIterable<ReadItem>;

/** `invalid-file`, saying where. */
export function fileProblem({ file, line }: Place, { en, zh }: Sentence, cause?: unknown): GraphError {
  const sentence = { en: `${file}, line ${line}: ${en}`, zh: `${file} 第 ${line} 行：${zh}` };
  return new GraphError("invalid-file", sentence, cause === undefined ? {} : { cause });
}

/** Parses what stands at a place in the file. Throws `invalid-file`, saying which field is wrong, and in `what` as messages call it. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { what, ...place }: Place & { readonly what?: string },
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join(".") ?? "";
  const required = issue === undefined ? NOT_RIGHT : requirementFrom(issue);
  throw fileProblem(place, {
    en: `${what === undefined ? "" : `in ${what}, `}${field || "it"} ${required.en}.`,
    zh: `${what === undefined ? "" : `${what} 的 `}${field || "内容"} ${required.zh}。`,
  });
}

const NOT_RIGHT: Sentence = { en: "is not as it should be", zh: "不合要求" };
