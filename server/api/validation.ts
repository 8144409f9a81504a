import { zValidator } from "@hono/zod-validator";
import type { ValidationTargets } from "hono";
import type { z } from "zod";
import { GraphError } from "#model/problem.js";

/** Parses a part of the request once, where it enters; what is wrong becomes one sentence. */
export function validated<Schema extends z.ZodType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (!result.success)
      throw new GraphError("invalid-request", sentenceFromIssues(PART_NAMES[target], result.error.issues));
  });
}

/** A comma-separated list of names, each one of `names`; empty where it is not given. */
export function listFromText<Name extends string>(
  text: string | undefined,
  names: z.ZodType<Name>,
  what: string,
): Name[] {
  if (text === undefined || text.trim() === "") return [];
  return text.split(",").map((part) => {
    const parsed = names.safeParse(part.trim());
    if (!parsed.success) throw new GraphError("invalid-request", `“${part.trim()}” is not ${what}; see /api/schema.`);
    return parsed.data;
  });
}

const PART_NAMES: Readonly<Record<keyof ValidationTargets, string>> = {
  json: "the body",
  form: "the form",
  query: "the query string",
  param: "the path",
  header: "the headers",
  cookie: "the cookies",
};

function sentenceFromIssues(part: string, issues: readonly z.core.$ZodIssue[]): string {
  const wrong = issues.map((issue) => {
    const path = issue.path.map(String).join(".");
    return `${path === "" ? "it" : path}: ${issue.message}`;
  });
  return `In ${part}, ${wrong.join("; ")}.`;
}
