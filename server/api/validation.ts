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
    return `${path === "" ? "it" : path} ${requirement(issue)}`;
  });
  return `In ${part}, ${wrong.join("; ")}.`;
}

function requirement(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "too_big":
      return `${bounded(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "must not be empty"
        : `${bounded(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    default:
      return `is not as it should be (${issue.message})`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "given once, as text",
  int: "a whole number",
  number: "a number",
  object: "an object",
  record: "an object",
  array: "a list",
};

/** A number is bounded itself, a text or a list by its size. */
function bounded(origin: string): string {
  return unitOf(origin) === "" ? "must be" : "must have";
}

function unitOf(origin: string): string {
  return { string: " characters", array: " items" }[origin] ?? "";
}
